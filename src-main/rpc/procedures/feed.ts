import { tailEvents } from '../../app/engine/feed.ts'
import { cookProgress } from '../../app/queries/cook-progress.ts'
import { sessionOf } from '../answer.ts'
import { os } from '../implementer.ts'

export const feedProcedures = {
  snapshot: os.feed.snapshot.handler(({ input, context }) => {
    const { read } = sessionOf(context, input.projectId).store
    const cooks = read.cooks()
    const progress = cooks.flatMap((cook) => cookProgress(read, cook.id) ?? [])
    return { asOfSeq: read.lastSeq(), collections: read.collections(), cooks, progress }
  }),
  events: os.feed.events.handler(({ input: { projectId, since, limit }, context }) =>
    sessionOf(context, projectId).store.read.events(since, limit),
  ),
  tail: os.feed.tail.handler(({ input: { projectId, since }, context, signal }) =>
    tailEvents(sessionOf(context, projectId), since, signal ?? new AbortController().signal),
  ),
}
