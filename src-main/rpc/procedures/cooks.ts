import { freeSpace } from '../../app/commands/free-space.ts'
import { retryFailed } from '../../app/commands/retry-failed.ts'
import { reviseCook } from '../../app/commands/revise-cook.ts'
import { startCook } from '../../app/commands/start-cook.ts'
import { extendSupply } from '../../app/commands/extend-supply.ts'
import { missingCook } from '../../app/commands/missing-cook.ts'
import { steerCook } from '../../app/commands/steer-cook.ts'
import { execute } from '../../app/engine/execute.ts'
import { watchCook } from '../../app/engine/watch-cook.ts'
import { removeFreedBlobs } from '../../app/projects/remove-freed-blobs.ts'
import { cookProgress } from '../../app/queries/cook-progress.ts'
import { previewRevision } from '../../app/queries/preview-revision.ts'
import type { Session } from '../../app/engine/session.ts'
import { answer, failed, sessionOf } from '../answer.ts'
import { os } from '../implementer.ts'

export const cookProcedures = {
  list: os.cooks.list.handler(({ input, context }) => sessionOf(context, input.projectId).store.read.cooks()),
  start: os.cooks.start.handler(async ({ input: { projectId, commandId, ...input }, context }) =>
    answer(await execute(sessionOf(context, projectId), startCook, input, commandId)),
  ),
  pause: os.cooks.pause.handler(async ({ input: { projectId, commandId, ...input }, context }) =>
    answer(await execute(sessionOf(context, projectId), steerCook('pause'), input, commandId)),
  ),
  resume: os.cooks.resume.handler(async ({ input: { projectId, commandId, ...input }, context }) =>
    answer(await execute(sessionOf(context, projectId), steerCook('resume'), input, commandId)),
  ),
  halt: os.cooks.halt.handler(async ({ input: { projectId, commandId, ...input }, context }) =>
    answer(await execute(sessionOf(context, projectId), steerCook('halt'), input, commandId)),
  ),
  archive: os.cooks.archive.handler(async ({ input: { projectId, commandId, ...input }, context }) =>
    answer(await execute(sessionOf(context, projectId), steerCook('archive'), input, commandId)),
  ),
  extendSupply: os.cooks.extendSupply.handler(async ({ input: { projectId, commandId, ...input }, context }) =>
    answer(await extendSupply(sessionOf(context, projectId), input, commandId)),
  ),
  retryFailed: os.cooks.retryFailed.handler(async ({ input: { projectId, commandId, ...input }, context }) =>
    answer(await execute(sessionOf(context, projectId), retryFailed, input, commandId)),
  ),
  previewRevision: os.cooks.previewRevision.handler(async ({ input, context }) => {
    const session = sessionOf(context, input.projectId)
    const cook = cookOf(session, input.cookId)
    const revision = answer(await previewRevision(session, cook))
    const reasons: Record<string, number> = {}
    for (const { reason } of revision.due) reasons[reason] = (reasons[reason] ?? 0) + 1
    return {
      due: revision.due.map((item) => item.number),
      stay: revision.stay,
      planHash: revision.planHash,
      supply: revision.collection.document.supply,
      supplyBefore: cook.supply,
      reasons,
    }
  }),
  revise: os.cooks.revise.handler(async ({ input: { projectId, commandId, ...input }, context }) =>
    answer(await execute(sessionOf(context, projectId), reviseCook, input, commandId)),
  ),
  progress: os.cooks.progress.handler(({ input, context }) => {
    const progress = cookProgress(sessionOf(context, input.projectId).store.read, input.cookId)
    if (!progress) throw failed([missingCook(input.cookId)])
    return progress
  }),
  watch: os.cooks.watch.handler(({ input, context, signal }) =>
    watchCook(sessionOf(context, input.projectId), input.cookId, signal ?? new AbortController().signal),
  ),
  freeSpace: os.cooks.freeSpace.handler(async ({ input: { projectId, commandId, ...input }, context }) => {
    const session = sessionOf(context, projectId)
    const freed = answer(await execute(session, freeSpace, input, commandId))
    await removeFreedBlobs(session, freed.blobs)
    return freed
  }),
}

function cookOf(session: Session, cookId: string) {
  const cook = session.store.read.cook(cookId)
  if (!cook) throw failed([missingCook(cookId)])
  return cook
}
