/** Where something may be changed: a folder below `dir` (`below` with `/`, '' for itself), and how many deep in it. */
export type WatchedFolder = { dir: string; below: string; depth: number }

export type FolderWatch = {
  /** From now on these folders, and no others. */
  watch(folders: readonly WatchedFolder[]): void
  close(): Promise<void>
}

export type WatchListeners = {
  /** Something changed. May come late or more than once, and says no more than that it is time to look. */
  onChange(): void
  /** The system no longer tells of changes in some folder, and whoever relies on it looks by himself. */
  onLost(): void
}

export type WatchFolders = (listeners: WatchListeners) => FolderWatch
