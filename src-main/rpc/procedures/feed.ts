import { tailEvents } from '../../app/engine/feed.ts'
import { snapshotOf } from '../../app/queries/snapshot.ts'
import { sessionOf } from '../answer.ts'
import { os } from '../implementer.ts'

export const feedProcedures = {
  snapshot: os.feed.snapshot.handler(({ input, context }) =>
    snapshotOf(sessionOf(context, input.projectId).store.read),
  ),
  events: os.feed.events.handler(({ input: { projectId, since, limit }, context }) =>
    sessionOf(context, projectId).store.read.events(since, limit),
  ),
  tail: os.feed.tail.handler(({ input: { projectId, since }, context, signal }) =>
    tailEvents(sessionOf(context, projectId), since, signal ?? new AbortController().signal),
  ),
}
