import type { Problem } from '../../../schemas/errors.ts'
import type { CollectionView } from '../../../schemas/views/collection-view.ts'
import { ok } from '../../domain/prelude/result.ts'
import { isNews, rereadCollection } from '../commands/reread-collection.ts'
import type { WatchedFolder, WatchFolders } from '../ports/watch.ts'
import { lookAtSources } from '../queries/look-at-sources.ts'
import { execute } from './execute.ts'
import type { Session } from './session.ts'

/** Takes over what artists change in their own folders, as long as their project is open. */
export type SourceWatch = {
  /** Lets a reading that runs end first. */
  stop(): Promise<void>
}

/** Programs write a file in several strokes, and many files one after another. */
const QUIET_MS = 250
/** Where it never gets quiet, what is there is taken this often. */
const RESTLESS_MS = 2_000
/** A file that is being written is looked at again so often before anybody hears of it. */
const AGAIN_MS = 400
const TRIES_MAX = 4
/** Systems do not tell that a drive went, or came back. */
const PATROL_MS = 5_000

export function watchSources(
  session: Session,
  watchFolders: WatchFolders,
  onError: (error: unknown) => void,
): SourceWatch {
  const { store, files, notices } = session
  /** Folders that were there when they were looked at last. */
  const present = new Map<string, boolean>()
  /** What is told of each collection. */
  const told = new Map<string, string>()
  let isBlind = false
  let timer: NodeJS.Timeout | undefined
  let waitingSince: number | undefined
  let running: Promise<void> | undefined
  let tries = 0
  let isStopped = false

  const watch = watchFolders({ onChange: () => soon(QUIET_MS), onLost: () => void (isBlind = true) })

  function soon(pauseMs: number): void {
    if (isStopped) return
    const now = performance.now()
    waitingSince ??= now
    clearTimeout(timer)
    timer = setTimeout(look, Math.max(0, Math.min(pauseMs, waitingSince + RESTLESS_MS - now)))
  }

  function look(): void {
    waitingSince = undefined
    if (running) {
      // What changes while it is read may have been read before it changed.
      void running.then(() => soon(QUIET_MS))
      return
    }
    running = lookAtAll()
      .catch(onError)
      .finally(() => void (running = undefined))
  }

  async function lookAtAll(): Promise<void> {
    await session.ready
    let isSettled = true
    for (const collection of store.read.collections()) {
      if (isStopped) return
      if (await cameBack(collection.sourceDir)) watch.watch([])
      isSettled = (await lookAt(collection)) && isSettled
    }
    if (isStopped) return
    watch.watch(store.read.collections().flatMap(foldersOf))
    tries = isSettled ? 0 : tries + 1
    if (!isSettled) soon(AGAIN_MS)
  }

  /** False where it is worth a second look. */
  async function lookAt(collection: CollectionView): Promise<boolean> {
    const { id: collectionId } = collection
    const now = await lookAtSources(session, collection, { takeNewFolders: false })
    const taken = isNews(collection, now) ? await execute(session, rereadCollection, { collectionId }) : ok(now)
    const isLast = tries >= TRIES_MAX
    if (!taken.ok) return isLast
    const { problems } = taken.value
    const text = JSON.stringify(problems)
    if (!isLast && told.get(collectionId) !== text && problems.some(mayPass)) return false
    told.set(collectionId, text)
    notices.set(collectionId, problems)
    return true
  }

  async function cameBack(dir: string): Promise<boolean> {
    const was = present.get(dir)
    const is = (await files.stamp(dir)).ok
    present.set(dir, is)
    return was === false && is
  }

  async function patrol(): Promise<void> {
    for (const [dir, was] of present) if (isBlind || (await files.stamp(dir)).ok !== was) soon(QUIET_MS)
  }

  const patrols = setInterval(() => void patrol().catch(onError), PATROL_MS)
  patrols.unref()
  const unsubscribe = session.collectionsChanged.listen(() => soon(QUIET_MS))
  soon(0)
  return {
    async stop() {
      isStopped = true
      clearTimeout(timer)
      clearInterval(patrols)
      unsubscribe()
      await running
      await watch.close()
    },
  }
}

/** True for what may be over in a moment: a file that is half written, or was taken away to be replaced. */
function mayPass({ code }: Problem): boolean {
  return code === 'LAYER_UNREADABLE' || code === 'LAYER_MISSING' || code === 'VALIDATION' || code === 'NOT_FOUND'
}

/** A folder of layers with its categories; or the folders of a document and of the files it names, and nothing beside. */
function foldersOf({ sourceDir: dir, sourceFile, assets }: CollectionView): WatchedFolder[] {
  if (sourceFile === null) return [{ dir, below: '', depth: 1 }]
  const folders = assets.map(({ path }) => path.slice(0, Math.max(0, path.lastIndexOf('/'))))
  return [...new Set(['', ...folders])].map((below) => ({ dir, below, depth: 0 }))
}
