import type { Collection, Selection } from '../../../schemas/collection.ts'
import type { Problem } from '../../../schemas/errors.ts'
import type { Due, DueReason } from '../../../schemas/events/cook-events.ts'
import type { PieceView } from '../../../schemas/views/piece-view.ts'
import { type PackedPieces, selectionAt } from '../../domain/plan/packed-pieces.ts'
import { sameSelection } from '../../domain/plan/rename-selections.ts'
import type { RequestBuilder } from '../../domain/plan/requests/request-builder.ts'
import { ok, type Result } from '../../domain/prelude/result.ts'
import type { ProjectReads } from '../ports/project-store.ts'

/** What a revision makes of one piece: it is made again, or stays, with these traits where they are others. */
export type RevisedPiece = { due: Due } | { due: null; selection: Selection | null }

type Revising = {
  /** The document that the cook makes now, and the one it will. */
  before: Collection
  after: Collection
  /** The plan of the latter, without gaps. */
  pieces: PackedPieces
  build: RequestBuilder
}

/** Judges pieces that exist. Null where a revision has nothing to say of one. */
export function revisePiece(
  read: Pick<ProjectReads, 'request'>,
  { before, after, pieces, build }: Revising,
): (piece: PieceView) => Result<RevisedPiece | null, Problem[]> {
  const sameParams = JSON.stringify(before.params) === JSON.stringify(after.params)
  return (piece) => {
    const { number, take, candidates } = piece
    if (number > after.supply || piece.status === 'gap') return ok(null)
    const selection = selectionAt(pieces, number - 1)
    const built = build({ number, take, selection })
    if (!built.ok) return built
    const traitsChanged = !sameSelection(piece.selection, selection)
    if (isAsItWouldBe(read, piece, built.value.requestHash, traitsChanged)) {
      return ok({ due: null, selection: traitsChanged ? selection : null })
    }
    const reason: DueReason = traitsChanged ? 'traits' : sameParams ? 'art' : 'params'
    const several = candidates > 1 ? { candidates } : {}
    return ok({ due: { number, reason, ...several, ...(traitsChanged && { selection }) } })
  }
}

/** A piece that is still to be made will be made as the collection is then; one to choose from has no request of its own. */
function isAsItWouldBe(
  read: Pick<ProjectReads, 'request'>,
  piece: PieceView,
  requestHash: string,
  traitsChanged: boolean,
): boolean {
  if (piece.status === 'due') return !traitsChanged
  if (piece.candidates > 1) return read.request(requestHash) !== undefined
  return piece.requestHash === requestHash
}
