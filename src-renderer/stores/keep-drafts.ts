import type { Draft } from '../../schemas/draft.ts'
import { addDrafts, draftStore } from './ui/draft-store.ts'

/** How long after a key the draft is handed over: what is typed within is what the end of a window may cost. */
const REST_MS = 300

/** Where drafts are kept. */
export type DraftKeeper = {
  list(projectId: string): Promise<Record<string, Draft>>
  keep(projectId: string, key: string, draft: Draft | null): Promise<unknown>
}

export type KeptDrafts = {
  /** A project is open from now on. What was kept of it is taken over once: later this window knows better. */
  follow(projectId: string): Promise<void>
  /** A project is closed: its drafts stay with it. */
  leave(projectId: string): void
  /** The engine answers again: hands over what could not be. */
  again(): Promise<void>
  stop(): void
}

/** Has the engine keep what is typed and not saved. What it could not be told is told with the next change. */
export function keepDrafts(keeper: DraftKeeper, onError: (error: unknown) => void): KeptDrafts {
  /** What the engine holds, by project; null until it has said so. */
  const held = new Map<string, Map<string, Draft> | null>()
  let timer: ReturnType<typeof setTimeout> | null = null
  let turn = Promise.resolve()

  const stop = draftStore.subscribe(() => {
    timer ??= setTimeout(() => {
      timer = null
      void handOver()
    }, REST_MS)
  })

  /** One after the other, or an older draft might overtake a newer one. */
  function handOver(): Promise<void> {
    turn = turn.then(async () => {
      for (const projectId of held.keys()) {
        try {
          await handOverOf(projectId)
        } catch (error) {
          onError(error)
        }
      }
    })
    return turn
  }

  async function handOverOf(projectId: string): Promise<void> {
    const known = held.get(projectId)
    if (known === null) {
      const kept = await keeper.list(projectId)
      if (held.get(projectId) !== null) return
      held.set(projectId, new Map(Object.entries(kept)))
      addDrafts(kept)
      return handOverOf(projectId)
    }
    if (known === undefined) return
    const { drafts } = draftStore.getState()
    const mine = Object.keys(drafts).filter((key) => key.startsWith(`${projectId}/`))
    for (const key of new Set([...mine, ...known.keys()])) {
      const draft = drafts[key] ?? null
      if (draft === (known.get(key) ?? null)) continue
      await keeper.keep(projectId, key, draft)
      if (draft) known.set(key, draft)
      else known.delete(key)
    }
  }

  return {
    follow(projectId) {
      if (!held.has(projectId)) held.set(projectId, null)
      return handOver()
    },
    leave: (projectId) => void held.delete(projectId),
    again: handOver,
    stop() {
      stop()
      if (timer !== null) clearTimeout(timer)
    },
  }
}
