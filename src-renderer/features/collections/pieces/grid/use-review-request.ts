import { useEffect } from 'react'
import { useStore } from 'zustand'
import { reviewRequest } from '../../../../stores/ui/review-request.ts'
import { usePieces } from '../pieces-context.ts'

/** Opens the first piece where a review was asked for elsewhere. `numbers`: undefined until they are those of the filter. */
export function useReviewRequest(numbers: readonly number[] | undefined): void {
  const { collection, session } = usePieces()
  const isAsked = useStore(reviewRequest, ({ collectionId }) => collectionId === collection.id)
  useEffect(() => {
    if (!isAsked || !numbers) return
    reviewRequest.setState({ collectionId: null })
    const [first] = numbers
    if (first !== undefined) session.setState({ open: { number: first, numbers }, focus: first, anchor: first })
  }, [isAsked, numbers, session])
}
