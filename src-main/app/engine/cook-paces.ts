import type { CookPace } from '../../../schemas/engine-state.ts'
import { measured, paceOf, type PaceSample } from '../../domain/run/pace.ts'
import type { ProjectStore } from '../ports/project-store.ts'
import { cookProgress } from '../queries/cook-progress.ts'

/** How far and how fast the cooks of one project are. */
export type CookPaces = {
  /** The project has changed: what `now` gives is out of date. */
  touch(): void
  /** As of the last count, which is done anew where the project changed and the last one is long enough ago. */
  now(): CookPace[]
  /** When the next count is worth it; null while nothing changed. */
  dueInMs(): number | null
}

/** Counting takes at most a tenth of the time. */
const COST_SHARE = 10
/** More than any machine has cores for. */
const RUNNING_MAX = 1_000

export function createCookPaces({ id: projectId, read }: Pick<ProjectStore, 'id' | 'read'>): CookPaces {
  const samples = new Map<string, PaceSample[]>()
  let paces: CookPace[] = []
  let isStale = true
  let nextAt = -Infinity

  function paceOfCook(cookId: string, now: number): CookPace | undefined {
    const progress = cookProgress(read, cookId)
    if (!progress) return undefined
    if (progress.status !== 'cooking') {
      samples.delete(cookId)
      return { projectId, progress, perMinute: null, msLeft: null, running: [] }
    }
    const done = progress.generated + progress.failed + progress.gaps + progress.choosing
    const seen = measured(samples.get(cookId) ?? [], now, done)
    samples.set(cookId, seen)
    const { jobs } = read.queue.list({ source: cookId, state: 'running' }, { limit: RUNNING_MAX })
    const running = jobs.map((job) => job.subject.number).sort((a, b) => a - b)
    return { projectId, progress, ...paceOf(seen, progress.supply - done), running }
  }

  return {
    touch: () => void (isStale = true),
    now() {
      const started = performance.now()
      const isCooking = paces.some(({ progress }) => progress.status === 'cooking')
      if (started < nextAt || !(isStale || isCooking)) return paces
      isStale = false
      const cooks = read.cooks().filter(({ status }) => status !== 'archived')
      paces = cooks.flatMap((cook) => paceOfCook(cook.id, started) ?? [])
      nextAt = started + (performance.now() - started) * COST_SHARE
      return paces
    },
    dueInMs: () => (isStale ? Math.max(0, nextAt - performance.now()) : null),
  }
}
