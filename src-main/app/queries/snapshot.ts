import type { Snapshot } from '../../../schemas/api/feed.ts'
import type { ProjectReads } from '../ports/project-store.ts'
import { cookProgress } from './cook-progress.ts'

/** The small views of a project as of one commit, whoever writes meanwhile: what follows is in the log after `asOfSeq`. */
export function snapshotOf(read: ProjectReads): Snapshot {
  return read.atOnce(() => {
    const cooks = read.cooks()
    return {
      asOfSeq: read.lastSeq(),
      collections: read.collections(),
      cooks,
      exports: cooks.flatMap((cook) => read.exports(cook.id)),
      escalations: read.escalations(),
      progress: cooks.flatMap((cook) => cookProgress(read, cook.id) ?? []),
    }
  })
}
