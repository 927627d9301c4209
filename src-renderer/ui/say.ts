import { createStore } from 'zustand/vanilla'

/** What the status bar says for a few seconds, aloud too. Never anything that needs an answer. */
export const sayingStore = createStore<{ saying: { id: number; words: string } | null }>(() => ({ saying: null }))

let said = 0

/** Says something in passing, for example why a key did nothing. */
export function say(words: string): void {
  said += 1
  sayingStore.setState({ saying: { id: said, words } })
}
