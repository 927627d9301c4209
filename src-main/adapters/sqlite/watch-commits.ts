import type { ProjectReads } from '../../app/ports/project-store.ts'

export type CommitWatch = {
  /** Told the last seq when it has grown. Returns how to stop listening. */
  listen(listener: (lastSeq: number) => void): () => void
  stop(): void
}

/** SQLite tells nobody of another process's commits: they are looked for, and only while somebody listens. */
const LOOK_EVERY_MS = 500

export function watchCommits(read: Pick<ProjectReads, 'lastSeq'>): CommitWatch {
  const listeners = new Set<(lastSeq: number) => void>()
  let timer: NodeJS.Timeout | undefined
  let seen = 0

  function look(): void {
    const lastSeq = read.lastSeq()
    if (lastSeq <= seen) return
    seen = lastSeq
    for (const listener of listeners) listener(lastSeq)
  }

  function stop(): void {
    clearInterval(timer)
    timer = undefined
  }

  return {
    listen(listener) {
      if (!timer) {
        seen = read.lastSeq()
        timer = setInterval(look, LOOK_EVERY_MS).unref()
      }
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) stop()
      }
    },
    stop() {
      listeners.clear()
      stop()
    },
  }
}
