import type { ClientContext, ClientLink } from '@orpc/client'
import type { Problem } from '../../schemas/errors.ts'
import type { Result } from '../../src-main/domain/prelude/result.ts'

/** One open transport to an engine. */
export type Line = {
  link: ClientLink<ClientContext>
  /** Aborts when the transport is gone, before anything asked over it is told so. */
  gone: AbortSignal
  /** Gives the line up. */
  close(): void
}

/** Why no line came about: nobody is there, or somebody is and says no. */
export type DialFault = { kind: 'unreachable' } | { kind: 'refused'; problem: Problem }

/** Opens a line, until the signal calls it off. Settles in bounded time, unless it waits for a line to be handed to it. */
export type Dial = (signal: AbortSignal) => Promise<Result<Line, DialFault>>
