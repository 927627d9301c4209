import type { KnownPiece } from '../../../stores/project/known-piece.ts'
import type { PieceState } from '../../../stores/ui/piece-filter-store.ts'

/** Where a piece stands, as a cell shows it: its state, and of one that is to be made how near that is. */
export type Standing = Exclude<PieceState, 'planned'> | 'planned' | 'waiting' | 'running' | 'again'

/** `isRunning`: the engine is making it now. */
export function standingOf(known: KnownPiece, isRunning: boolean): Standing {
  if (known.kind === 'planned') return isRunning ? 'running' : 'planned'
  const { status, decision, take } = known.piece
  switch (status) {
    case 'due':
    case 'queued':
      return isRunning ? 'running' : 'waiting'
    case 'generated':
      if (decision !== 'none') return decision
      return take > 0 ? 'again' : 'new'
    default:
      return status
  }
}
