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
  review: os.pieces.review.handler(async ({ input: { projectId, commandId, ...input }, context }) =>
    answer(await execute(sessionOf(context, projectId), reviewPieces, input, commandId)),
  ),
}
