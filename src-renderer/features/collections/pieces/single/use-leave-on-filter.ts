import { useEffect, useRef } from 'react'
import { usePieceFilter } from '../../../../stores/ui/piece-filter-store.ts'
import { usePieces } from '../pieces-context.ts'

/** Other pieces were asked for elsewhere: they are shown instead of the one that is alone. */
export function useLeaveOnFilter(): void {
  const { collection, session } = usePieces()
  const choice = usePieceFilter(collection.id)
  const opened = useRef(choice)
  useEffect(() => {
    if (opened.current !== choice) session.setState({ open: null })
  }, [choice, session])
}
