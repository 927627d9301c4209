import type { Problem } from '../../schemas/errors.ts'

/** How the window stands with its engine. */
export type ConnectionState =
  | { kind: 'connecting' }
  /** `generation` counts the connections there were: what was asked over an earlier one is gone. */
  | { kind: 'live'; generation: number }
  /** `since` in milliseconds since 1970; `attempt` counts the dials that failed since then. */
  | { kind: 'lost'; since: number; attempt: number }
  /** The engine is there and does not talk to this window. Dialling again by itself would change nothing. */
  | { kind: 'refused'; problem: Problem }

/** The state, to be shown. */
export type Connection = {
  get(): ConnectionState
  /** Told after each change. Gives how to stop listening. */
  subscribe(listener: () => void): () => void
}
