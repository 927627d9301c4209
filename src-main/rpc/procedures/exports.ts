import { exportCook } from '../../app/exports/export-cook.ts'
import { verifyExport } from '../../app/exports/verify-export.ts'
import { raritySummary } from '../../app/queries/rarity-summary.ts'
import { answer, sessionOf } from '../answer.ts'
import { os } from '../implementer.ts'

export const exportProcedures = {
  list: os.exports.list.handler(({ input, context }) =>
    sessionOf(context, input.projectId).store.read.exports(input.cookId),
  ),
  run: os.exports.run.handler(async function* ({ input, context, signal }) {
    const { projectId, ...request } = input
    const { exportFiles } = context.engine.parts
    const session = sessionOf(context, projectId)
    const ended = signal ?? new AbortController().signal
    yield answer(yield* exportCook(session, exportFiles, request, ended))
  }),
  rarity: os.exports.rarity.handler(async ({ input, context }) =>
    answer(await raritySummary(sessionOf(context, input.projectId), input.cookId)),
  ),
  verify: os.exports.verify.handler(async ({ input, context }) =>
    answer(await verifyExport(context.engine.parts.exportFiles, input.dir)),
  ),
}
