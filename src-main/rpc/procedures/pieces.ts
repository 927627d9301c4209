import { choosePiece } from '../../app/commands/choose-piece.ts'
import { reviewPieces } from '../../app/commands/review-pieces.ts'
import { sessionOf } from '../answer.ts'
import { commanded } from '../commanded.ts'
import { os } from '../implementer.ts'

export const pieceProcedures = {
  list: os.pieces.list.handler(({ input, context }) => {
    const { projectId, cookId, status, decision, afterNumber, limit } = input
    return sessionOf(context, projectId).store.read.pieces(cookId, { status, decision }, afterNumber, limit)
  }),
  versions: os.pieces.versions.handler(({ input: { projectId, cookId, number }, context }) =>
    sessionOf(context, projectId).store.read.versionsOf(cookId, number),
  ),
  choose: os.pieces.choose.handler(commanded(choosePiece)),
  review: os.pieces.review.handler(commanded(reviewPieces)),
}
