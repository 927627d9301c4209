import type { Problem } from '../../../schemas/errors.ts'
import type { Result } from '../../domain/prelude/result.ts'

/** A picture's file, as the shell serves it to the window. */
export type PictureFile = { path: string; mediaType: string }

/** What the shell can ask of the engine's process, by name: what is asked, and what comes back. */
export type Questions = {
  findPicture: { asked: { sha256: string; widthPx: number | null }; answer: Result<PictureFile, Problem> }
  /** Windows that are connected to the engine. */
  countPorts: { asked: null; answer: number }
}

export type Question = {
  [Name in keyof Questions]: { kind: Name; id: number; asked: Questions[Name]['asked'] }
}[keyof Questions]

/** What the shell says to the engine's process. `port` carries one end of a message channel with it. */
export type ToEngine = { kind: 'port'; windowId: number } | { kind: 'quit' } | Question

/** What the engine's process says to the shell. `fault` are its last words. */
export type FromEngine =
  | { kind: 'ready' }
  | { kind: 'busy'; busy: boolean }
  | { kind: 'answer'; id: number; answer: Questions[keyof Questions]['answer'] }
  | { kind: 'fault'; problem: Problem }
