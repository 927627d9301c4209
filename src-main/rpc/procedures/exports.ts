import { exportCook } from '../../app/exports/export-cook.ts'
import { verifyExport } from '../../app/exports/verify-export.ts'
import { raritySummary } from '../../app/queries/rarity-summary.ts'
import { answer, sessionOf, writableSessionOf } from '../answer.ts'
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
    const release = answer(await context.engine.exports.claim(request.dir))
    const endWork = context.engine.works.begin()
    try {
      yield answer(yield* exportCook(session, exportFiles, request, ended))
    } finally {
      endWork()
      release()
    }
  }),
  start: os.exports.start.handler(async ({ input: { projectId, ...ask }, context }) =>
    answer(await context.engine.exports.start(writableSessionOf(context, projectId), ask)),
  ),
  cancel: os.exports.cancel.handler(async ({ input: { projectId, taskId }, context }) =>
    answer(await context.engine.exports.cancel(projectId, taskId)),
  ),
  rarity: os.exports.rarity.handler(async ({ input, context }) =>
    answer(await raritySummary(sessionOf(context, input.projectId), input.cookId)),
  ),
  verify: os.exports.verify.handler(async ({ input, context }) =>
    answer(await verifyExport(context.engine.parts.exportFiles, input.dir)),
  ),
}
