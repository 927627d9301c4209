import { cancelJobs } from '../../app/engine/cancel-jobs.ts'
import { sessionOf } from '../answer.ts'
import { os } from '../implementer.ts'

export const jobProcedures = {
  list: os.jobs.list.handler(({ input, context }) => {
    const { projectId, state, source, before, limit } = input
    const filter = { ...(state && { state }), ...(source !== undefined && { source }) }
    return sessionOf(context, projectId).store.read.queue.list(filter, {
      ...(before !== undefined && { before }),
      limit,
    })
  }),
  cancel: os.jobs.cancel.handler(({ input: { projectId, id, source }, context }) => {
    const filter = { ...(id !== undefined && { id }), ...(source !== undefined && { source }) }
    return { canceled: cancelJobs(sessionOf(context, projectId), filter) }
  }),
  prioritise: os.jobs.prioritise.handler(({ input: { projectId, id, priority, to }, context }) => {
    const { store } = sessionOf(context, projectId)
    store.write((tx) => {
      if (priority) tx.queue.reprioritise(id, priority)
      if (to) tx.queue.move(id, to)
    })
    return null
  }),
  archiveFinished: os.jobs.archiveFinished.handler(({ input, context }) => {
    const { store, clock } = sessionOf(context, input.projectId)
    return { archived: store.write((tx) => tx.queue.archiveFinished(clock.now())) }
  }),
  escalations: os.jobs.escalations.handler(({ input, context }) =>
    sessionOf(context, input.projectId).store.read.escalations(),
  ),
}
