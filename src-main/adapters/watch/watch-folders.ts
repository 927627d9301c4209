import { join } from 'node:path'
import { type FSWatcher, watch } from 'chokidar'
import type { WatchedFolder, WatchFolders } from '../../app/ports/watch.ts'

/** Watches folders by the system's own means. One that is not there is waited for. */
export const watchFolders: WatchFolders = ({ onChange, onLost }) => {
  const watchers = new Map<string, FSWatcher>()
  const closing = new Set<Promise<void>>()

  function begin({ dir, below, depth }: WatchedFolder): FSWatcher {
    return (
      watch(join(dir, below), { ignoreInitial: true, depth, ignorePermissionErrors: true })
        .on('all', onChange)
        // What changed while it was set up is taken for what was there before, and told by no event of its own.
        .on('ready', onChange)
        .on('error', onLost)
    )
  }

  function end(watcher: FSWatcher): void {
    const closed = watcher.close().finally(() => closing.delete(closed))
    closing.add(closed)
  }

  return {
    watch(folders) {
      const wanted = new Map(folders.map((folder) => [`${folder.depth} ${join(folder.dir, folder.below)}`, folder]))
      for (const [key, watcher] of watchers) {
        if (wanted.has(key)) continue
        watchers.delete(key)
        end(watcher)
      }
      for (const [key, folder] of wanted) if (!watchers.has(key)) watchers.set(key, begin(folder))
    },
    async close() {
      for (const watcher of watchers.values()) end(watcher)
      watchers.clear()
      await Promise.all(closing)
    },
  }
}
