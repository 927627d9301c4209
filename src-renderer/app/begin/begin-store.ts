import { createStore } from 'zustand/vanilla'
import type { Problem } from '../../../schemas/errors.ts'
import type { Sent } from './drop/send-drop.ts'

/** Where the beginning of a project is. */
export type BeginState =
  | { kind: 'rest' }
  /** In a browser: which folder? */
  | { kind: 'asking'; what: 'layers' | 'open' }
  | { kind: 'working'; step: 'reading' | 'sending' | 'making' | 'opening'; sent: Sent | null; stop: AbortController }
  | { kind: 'failed'; problems: readonly Problem[] }
  /** The project is there, and something of its source was left out. */
  | { kind: 'warned'; warnings: readonly Problem[] }

export const beginStore = createStore<{ begin: BeginState }>(() => ({ begin: { kind: 'rest' } }))

export function setBegin(begin: BeginState): void {
  beginStore.setState({ begin })
}
