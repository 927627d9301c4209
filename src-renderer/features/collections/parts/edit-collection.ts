import type { Collection } from '../../../../schemas/collection.ts'
import type { Edit, EditWhat } from '../../../../schemas/edit.ts'
import type { CollectionView } from '../../../../schemas/views/collection-view.ts'
import type { ProjectStore } from '../../../stores/project/project-store.ts'
import type { Studio } from '../../../stores/studio.ts'
import { problemsOf } from '../../../ui/problems-of.ts'

/** What a person does to a document at once. */
export type Change = { edits: readonly Edit[]; what: EditWhat; gesture?: string }

/** How long the window waits to be told of its own edit before it goes on without. */
const FEED_WITHIN_MS = 5_000

/** One edit of a collection at a time, so that none of this window's own is taken for somebody else's. */
const turns = new Map<string, Promise<void>>()

/**
 * Edits a collection as it is when the edit's turn comes. `changeOf` sees that document, and may refuse it by throwing;
 * null changes nothing. Where the document changed on the way, it is asked once more with the newer one.
 */
export async function editCollection(
  studio: Studio,
  { projectId, collectionId }: { projectId: string; collectionId: string },
  changeOf: (document: Collection) => Change | null,
): Promise<void> {
  const key = `${projectId}/${collectionId}`
  const before = turns.get(key) ?? Promise.resolve()
  const mine = before.then(edit, edit)
  const settled = mine.catch(() => undefined)
  turns.set(key, settled)
  try {
    await mine
  } finally {
    if (turns.get(key) === settled) turns.delete(key)
  }

  async function edit(): Promise<void> {
    const store = studio.projects.getState().get(projectId)
    if (!store) return
    const sent = current(store)?.documentHash
    try {
      await editOnce(store)
    } catch (error) {
      const isConflict = problemsOf(error).some(({ code }) => code === 'CONFLICT')
      if (!isConflict || sent === undefined || !(await hasMoved(store, sent))) throw error
      await editOnce(store)
    }
  }

  async function editOnce(store: ProjectStore): Promise<void> {
    const view = current(store)
    const change = view && changeOf(view.document)
    if (!change || change.edits.length === 0) return
    const { documentHash } = view
    const { changed } = await studio.client.api.collections.edit({
      projectId,
      collectionId,
      ...change,
      edits: [...change.edits],
      ifDocumentHash: documentHash,
    })
    if (changed) await hasMoved(store, documentHash)
  }

  function current(store: ProjectStore): CollectionView | undefined {
    return store.state.getState().collections.get(collectionId)
  }

  /** True once the feed brought another document than this one. */
  function hasMoved(store: ProjectStore, documentHash: string): Promise<boolean> {
    return new Promise((resolve) => {
      const look = () => {
        if (current(store)?.documentHash === documentHash) return
        done(true)
      }
      const done = (moved: boolean) => {
        clearTimeout(timer)
        stop()
        resolve(moved)
      }
      const stop = store.state.subscribe(look)
      const timer = setTimeout(() => done(false), FEED_WITHIN_MS)
      look()
    })
  }
}
