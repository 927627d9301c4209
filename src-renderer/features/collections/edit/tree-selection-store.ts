import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

/** What of a trait stands in a cell of its own. */
export const treeColumns = ['name', 'value', 'weight', 'count', 'tags'] as const
export type TreeColumn = (typeof treeColumns)[number]

/** Where a person is in the trait tree of a collection, by the ids of rows. */
export type TreeSelection = {
  active: string | null
  column: TreeColumn
  /** The place that its row had when one came to it, for when the row is gone. */
  place: number
  /** Where a range that is being selected began. */
  anchor: string | null
  selected: ReadonlySet<string>
}

const START: TreeSelection = { active: null, column: 'name', place: 0, anchor: null, selected: new Set() }

const store = createStore<ReadonlyMap<string, TreeSelection>>(() => new Map())

export function treeSelection(collectionId: string): TreeSelection {
  return store.getState().get(collectionId) ?? START
}

export function setTreeSelection(collectionId: string, change: Partial<TreeSelection>): void {
  store.setState((all) => new Map(all).set(collectionId, { ...(all.get(collectionId) ?? START), ...change }), true)
}

export function useTreeSelection(collectionId: string): TreeSelection {
  return useStore(store, (all) => all.get(collectionId) ?? START)
}
