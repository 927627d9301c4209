import { z } from 'zod'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { persist } from 'zustand/middleware'

/** Where a piece stands, for a person: every piece is in exactly one. `planned`: to be made, for the first time or again. */
export const pieceStates = ['new', 'approved', 'rejected', 'unsure', 'choosing', 'failed', 'planned', 'gap'] as const

/** Which pieces are shown: any of the states, and of each category any of the values. Empty: all. */
export const pieceFilterChoiceSchema = z.object({
  states: z.array(z.enum(pieceStates)),
  traits: z.record(z.string(), z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))),
})

export type PieceState = (typeof pieceStates)[number]
export type PieceFilterChoice = z.infer<typeof pieceFilterChoiceSchema>

const storedSchema = z.object({ byCollection: z.record(z.string(), pieceFilterChoiceSchema) })
type State = z.infer<typeof storedSchema>

const VERSION = 1
const KEPT = 200

export const noPieceFilter: PieceFilterChoice = { states: [], traits: {} }

export const pieceFilterStore = createStore<State>()(
  persist((): State => ({ byCollection: {} }), {
    name: 'ovenbird.piece-filter',
    version: VERSION,
    migrate: () => ({ byCollection: {} }),
    merge(stored, current) {
      const read = storedSchema.safeParse(stored)
      return read.success ? read.data : current
    },
  }),
)

/** How the pieces of a collection are filtered, kept while the window is closed. */
export function setPieceFilter(collectionId: string, choice: PieceFilterChoice): void {
  pieceFilterStore.setState(({ byCollection }) => {
    const { [collectionId]: _, ...others } = byCollection
    const entries: [string, PieceFilterChoice][] = [...Object.entries(others), [collectionId, choice]]
    return { byCollection: Object.fromEntries(entries.slice(-KEPT)) }
  })
}

export function usePieceFilter(collectionId: string): PieceFilterChoice {
  return useStore(pieceFilterStore, ({ byCollection }) => byCollection[collectionId] ?? noPieceFilter)
}
