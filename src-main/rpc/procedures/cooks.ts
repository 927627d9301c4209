import { extendSupply } from '../../app/commands/extend-supply.ts'
import { freeSpace } from '../../app/commands/free-space.ts'
import { missingCook } from '../../app/commands/missing-cook.ts'
import { retryFailed } from '../../app/commands/retry-failed.ts'
import { reviseCook } from '../../app/commands/revise-cook.ts'
import { startCook } from '../../app/commands/start-cook.ts'
import { steerCook } from '../../app/commands/steer-cook.ts'
import { watchCook } from '../../app/engine/watch-cook.ts'
import { cookProgress } from '../../app/queries/cook-progress.ts'
import { revisionSummary } from '../../app/queries/revision-summary.ts'
import { answer, failed, sessionOf } from '../answer.ts'
import { commanded } from '../commanded.ts'
import { os } from '../implementer.ts'

export const cookProcedures = {
  list: os.cooks.list.handler(({ input, context }) => sessionOf(context, input.projectId).store.read.cooks()),
  start: os.cooks.start.handler(commanded(startCook)),
  pause: os.cooks.pause.handler(commanded(steerCook('pause'))),
  resume: os.cooks.resume.handler(commanded(steerCook('resume'))),
  halt: os.cooks.halt.handler(commanded(steerCook('halt'))),
  archive: os.cooks.archive.handler(commanded(steerCook('archive'))),
  extendSupply: os.cooks.extendSupply.handler(commanded(extendSupply)),
  retryFailed: os.cooks.retryFailed.handler(commanded(retryFailed)),
  previewRevision: os.cooks.previewRevision.handler(async ({ input, context, signal }) =>
    answer(await revisionSummary(sessionOf(context, input.projectId), input.cookId, signal)),
  ),
  revise: os.cooks.revise.handler(commanded(reviseCook)),
  progress: os.cooks.progress.handler(({ input, context }) => {
    const progress = cookProgress(sessionOf(context, input.projectId).store.read, input.cookId)
    if (!progress) throw failed([missingCook(input.cookId)])
    return progress
  }),
  watch: os.cooks.watch.handler(({ input, context, signal }) => {
    const session = sessionOf(context, input.projectId)
    if (!session.store.read.cook(input.cookId)) throw failed([missingCook(input.cookId)])
    return watchCook(session, input.cookId, signal ?? new AbortController().signal)
  }),
  freeSpace: os.cooks.freeSpace.handler(async ({ input: { projectId, commandId, ...input }, context }) =>
    answer(await freeSpace(sessionOf(context, projectId), input, commandId)),
  ),
}
