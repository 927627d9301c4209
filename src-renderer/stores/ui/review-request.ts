import { createStore } from 'zustand/vanilla'
import { type PieceState, setPieceFilter } from './piece-filter-store.ts'

/** The collection whose first shown piece is to be opened alone, as soon as its pieces are on screen. */
export const reviewRequest = createStore<{ collectionId: string | null }>(() => ({ collectionId: null }))

/**
 * Shows the pieces of one state, one after the other; whoever calls it goes to them. With new ones come those a person was
 * unsure about: all that is left to be decided on.
 */
export function requestReview(collectionId: string, state: PieceState): void {
  setPieceFilter(collectionId, { states: state === 'new' ? ['new', 'unsure'] : [state], traits: {} })
  reviewRequest.setState({ collectionId })
}
