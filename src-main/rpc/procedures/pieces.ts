import { choosePiece } from '../../app/commands/choose-piece.ts'
import { reviewPieces } from '../../app/commands/review-pieces.ts'
import { execute } from '../../app/engine/execute.ts'
import { answer, sessionOf } from '../answer.ts'
import { os } from '../implementer.ts'

export const pieceProcedures = {
  list: os.pieces.list.handler(({ input, context }) => {
    const { projectId, cookId, status, decision, afterNumber, limit } = input
    const filter = { ...(status && { status }), ...(decision && { decision }) }
    return sessionOf(context, projectId).store.read.pieces(cookId, filter, afterNumber, limit)
  }),
  versions: os.pieces.versions.handler(({ input: { projectId, cookId, number }, context }) =>
    sessionOf(context, projectId).store.read.versionsOf(cookId, number),
  ),
  choose: os.pieces.choose.handler(async ({ input: { projectId, commandId, ...input }, context }) =>
    answer(await execute(sessionOf(context, projectId), choosePiece, input, commandId)),
  ),
  review: os.pieces.review.handler(async ({ input: { projectId, commandId, ...input }, context }) =>
    answer(await execute(sessionOf(context, projectId), reviewPieces, input, commandId)),
  ),
}
