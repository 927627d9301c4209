import type { Studio } from '../../../stores/studio.ts'

/** How long the window waits to be told of its own change before it goes on without. */
const FEED_WITHIN_MS = 5_000

/** Resolves once the feed brought a collection's document of this hash. */
export function whenDocumentIs(
  studio: Studio,
  { projectId, collectionId }: { projectId: string; collectionId: string },
  documentHash: string,
): Promise<void> {
  const store = studio.projects.getState().get(projectId)?.state
  if (!store) return Promise.resolve()
  return new Promise((resolve) => {
    const look = () => {
      if (store.getState().collections.get(collectionId)?.documentHash === documentHash) done()
    }
    const done = () => {
      clearTimeout(timer)
      stop()
      resolve()
    }
    const stop = store.subscribe(look)
    const timer = setTimeout(done, FEED_WITHIN_MS)
    look()
  })
}
