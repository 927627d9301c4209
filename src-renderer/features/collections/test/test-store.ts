import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Try, Wish } from './tries.ts'

/** What is tried of one collection in this session. Nothing of it is kept longer. */
export type TestState = Omit<Wish, 'seed'> & {
  /** Null: the collection's own. */
  seed: string | null
  /** Parameters as they are edited here; null: the collection's own. */
  params: Record<string, unknown> | null
  tries: readonly Try[]
  /** The try whose picture is shown. */
  shown: number | null
  compared: readonly number[]
}

const START: TestState = { fixed: {}, seed: null, number: 1, params: null, tries: [], shown: null, compared: [] }

const store = createStore<ReadonlyMap<string, TestState>>(() => new Map())

export function testState(collectionId: string): TestState {
  return store.getState().get(collectionId) ?? START
}

export function setTestState(collectionId: string, change: Partial<TestState>): void {
  store.setState((all) => new Map(all).set(collectionId, { ...(all.get(collectionId) ?? START), ...change }), true)
}

export function useTestState(collectionId: string): TestState {
  return useStore(store, (all) => all.get(collectionId) ?? START)
}
