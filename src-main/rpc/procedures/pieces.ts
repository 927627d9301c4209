import { choosePiece } from '../../app/commands/choose-piece.ts'
import { reviewPieces } from '../../app/commands/review-pieces.ts'
import { undoReview } from '../../app/commands/undo-review.ts'
import { findPieces } from '../../app/queries/find-pieces.ts'
import { pieceFacets } from '../../app/queries/piece-facets.ts'
import { pieceRecord } from '../../app/queries/piece-record.ts'
import { pieceRows } from '../../app/queries/piece-rows.ts'
import { answer, sessionOf } from '../answer.ts'
import { commanded } from '../commanded.ts'
import { os } from '../implementer.ts'

export const pieceProcedures = {
  list: os.pieces.list.handler(({ input, context }) => {
    const { projectId, cookId, status, decision, afterNumber, limit } = input
    return sessionOf(context, projectId).store.read.pieces(cookId, { status, decision }, afterNumber, limit)
  }),
  find: os.pieces.find.handler(async ({ input: { projectId, cookId, filter }, context }) =>
    answer(await findPieces(sessionOf(context, projectId), cookId, filter)),
  ),
  facets: os.pieces.facets.handler(async ({ input: { projectId, cookId, filter }, context }) =>
    answer(await pieceFacets(sessionOf(context, projectId), cookId, filter)),
  ),
  rows: os.pieces.rows.handler(async ({ input: { projectId, cookId, numbers }, context }) =>
    answer(await pieceRows(sessionOf(context, projectId), cookId, numbers)),
  ),
  record: os.pieces.record.handler(async ({ input: { projectId, cookId, number }, context }) =>
    answer(await pieceRecord(sessionOf(context, projectId), cookId, number)),
  ),
  versions: os.pieces.versions.handler(({ input: { projectId, cookId, number }, context }) =>
    sessionOf(context, projectId).store.read.versionsOf(cookId, number),
  ),
  choose: os.pieces.choose.handler(commanded(choosePiece)),
  review: os.pieces.review.handler(commanded(reviewPieces)),
  undoReview: os.pieces.undoReview.handler(commanded(undoReview)),
}
