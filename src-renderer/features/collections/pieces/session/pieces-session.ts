import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Problem } from '../../../../../schemas/errors.ts'
import type { Decision } from '../../../../../schemas/events/piece-events.ts'
import type { FollowUpChoice } from '../decide/follow-ups.ts'
import { type GridSelection, noSelection } from '../grid/selection.ts'

export type Skipped = readonly { number: number; why: string }[]

/** What the last decision came to. */
export type Report =
  | { kind: 'decided'; decision: Decision; pieces: number; skipped: Skipped }
  | { kind: 'undone'; pieces: number; skipped: Skipped }
  | { kind: 'chosen'; number: number }
  | { kind: 'retried'; pieces: number }
  | { kind: 'failed'; problems: readonly Problem[] }

/** Pieces that were decided on together, and are taken back together. */
export type Batch = readonly number[]

/** What a person is at among the pieces of one cook. Kept while the window is open, wherever they go meanwhile. */
export type PiecesSession = GridSelection & {
  /** The piece that is shown alone, and the list it was opened from: it stays as it was, so that deciding moves on in it. */
  open: { number: number; numbers: readonly number[] } | null
  /** What is asked before it is carried out. */
  asking:
    | { kind: 'confirm'; decision: 'approved' | 'unsure'; numbers: readonly number[] }
    | { kind: 'reject'; numbers: readonly number[] }
    | null
  /** What was asked for in place of a rejected piece the last time. */
  followUp: FollowUpChoice
  batches: readonly Batch[]
  report: Report | null
  /** Decisions under way. */
  pending: number
  /** What the grid shows. */
  shown: readonly number[]
  /** How far the grid is scrolled. */
  scrollPx: number
  /** The focus that the grid was last scrolled to. */
  revealed: number | null
}

export type PiecesSessionStore = StoreApi<PiecesSession>

const sessions = new Map<string, PiecesSessionStore>()

/** The same one for a cook each time. */
export function piecesSession(cookId: string): PiecesSessionStore {
  const session =
    sessions.get(cookId) ??
    createStore<PiecesSession>(() => ({
      ...noSelection,
      open: null,
      asking: null,
      followUp: { kind: 'new', categories: [], images: 4 },
      batches: [],
      report: null,
      pending: 0,
      shown: [],
      scrollPx: 0,
      revealed: null,
    }))
  sessions.set(cookId, session)
  return session
}
