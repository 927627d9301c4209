import { setPieceFilter, type PieceState } from '../../stores/ui/piece-filter-store.ts'
import { requestReview } from '../../stores/ui/review-request.ts'
import { type CollectionTab, goTo } from '../../stores/ui/place-store.ts'
import type { CookLine } from '../../stores/view/cook-lines.ts'

export function goToTab({ projectId, collection }: CookLine, tab: CollectionTab): void {
  goTo({ zone: 'collections', open: { projectId, collectionId: collection.id, tab } })
}

/** Goes to the pieces of a collection that stand there. */
export function goToPieces(line: CookLine, state: PieceState): void {
  setPieceFilter(line.collection.id, { states: [state], traits: {} })
  goToTab(line, 'pieces')
}

/** Goes through the pieces of a collection that stand there, one after the other. */
export function reviewPieces(line: CookLine, state: PieceState): void {
  requestReview(line.collection.id, state)
  goToTab(line, 'pieces')
}
