import type { FollowUp } from '../../../schemas/commands/review-commands.ts'
import type { FormerPiece } from '../../../schemas/events/piece-events.ts'
import type { PieceView } from '../../../schemas/views/piece-view.ts'

/** What a decision must remember of a piece so that it can be taken back. */
export function formerPiece(piece: PieceView, then: FollowUp | null): FormerPiece {
  const { decision, reason, status } = piece
  if (then === null) return { decision, reason }
  const former = { decision, reason, status: status === 'failed' ? status : ('generated' as const) }
  if (then.kind === 'gap') return former
  const { selection, retired, take, candidates, seed, requestHash, jobId } = piece
  const { versionId, outputs, attempts, timings, problem } = piece
  const made = { versionId, outputs, attempts, timings, problem }
  return { ...former, selection, retired, take, candidates, seed, requestHash, jobId, ...made }
}
