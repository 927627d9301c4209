import type { Notice } from '../../../schemas/engine-state.ts'
import type { Problem } from '../../../schemas/errors.ts'

/** What went wrong by itself in open projects, until it is cured. */
export type NoticeBoard = {
  list(): Notice[]
  /** The notices of one project: each collection's are all it has now, so that what is cured goes by itself. */
  of(projectId: string): ProjectNotices
}

export type ProjectNotices = {
  set(collectionId: string, problems: readonly Problem[]): void
  clear(): void
}

export function createNoticeBoard(onChange: () => void): NoticeBoard {
  const notices = new Map<string, Notice[]>()
  const keyOf = (projectId: string, collectionId: string) => `${projectId} ${collectionId}`

  function put(key: string, next: Notice[]): void {
    if (JSON.stringify(notices.get(key) ?? []) === JSON.stringify(next)) return
    if (next.length === 0) notices.delete(key)
    else notices.set(key, next)
    onChange()
  }

  return {
    list: () => [...notices.values()].flat(),
    of: (projectId) => ({
      set(collectionId, problems) {
        const told = problems.map((problem): Notice => ({
          id: [collectionId, problem.code, problem.file ?? '', problem.field ?? ''].join(' '),
          projectId,
          collectionId,
          problem,
        }))
        put(keyOf(projectId, collectionId), [...new Map(told.map((notice) => [notice.id, notice])).values()])
      },
      clear() {
        for (const key of notices.keys()) if (key.startsWith(`${projectId} `)) put(key, [])
      },
    }),
  }
}
