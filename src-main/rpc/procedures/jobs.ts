import { cancelJobs } from '../../app/engine/cancel-jobs.ts'
import { sessionOf, writableSessionOf } from '../answer.ts'
import { os } from '../implementer.ts'

export const jobProcedures = {
  list: os.jobs.list.handler(({ input, context }) => {
    const { projectId, state, source, before, limit } = input
    return sessionOf(context, projectId).store.read.queue.list({ state, source }, { before, limit })
  }),
  cancel: os.jobs.cancel.handler(({ input: { projectId, id, source }, context }) => ({
    canceled: cancelJobs(writableSessionOf(context, projectId), { id, source }),
  })),
  prioritise: os.jobs.prioritise.handler(({ input: { projectId, id, priority, to }, context }) => {
    writableSessionOf(context, projectId).store.write(({ queue }) => {
      if (priority) queue.reprioritise(id, priority)
      if (to) queue.move(id, to)
    })
    return null
  }),
  archiveFinished: os.jobs.archiveFinished.handler(({ input, context }) => {
    const { store, clock } = writableSessionOf(context, input.projectId)
    return { archived: store.write(({ queue }) => queue.archiveFinished(clock.now())) }
  }),
  escalations: os.jobs.escalations.handler(({ input, context }) =>
    sessionOf(context, input.projectId).store.read.escalations(),
  ),
}
