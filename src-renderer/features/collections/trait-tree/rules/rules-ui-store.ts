import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { RuleDraft } from './rule-draft.ts'

/** Where a person is among the rules of a collection. Rules by the ids of their rows. */
export type RulesUi = {
  /** What stands beside the tree. */
  side: 'details' | 'rules'
  search: string
  active: string | null
  /** What is edited in place. */
  open: string | null
  /** A new rule that is being put together. */
  draft: RuleDraft | null
}

const START: RulesUi = { side: 'details', search: '', active: null, open: null, draft: null }

const store = createStore<ReadonlyMap<string, RulesUi>>(() => new Map())

export function rulesUi(collectionId: string): RulesUi {
  return store.getState().get(collectionId) ?? START
}

export function setRulesUi(collectionId: string, change: Partial<RulesUi>): void {
  store.setState((all) => new Map(all).set(collectionId, { ...(all.get(collectionId) ?? START), ...change }), true)
}

export function useRulesUi(collectionId: string): RulesUi {
  return useStore(store, (all) => all.get(collectionId) ?? START)
}
