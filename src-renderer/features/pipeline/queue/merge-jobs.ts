import type { Job } from '../../../../schemas/job.ts'

/** Jobs that were read further down, and where to read on; null at the end. */
export type HeldJobs = { jobs: readonly Job[]; next: number | null }

/**
 * The jobs to show. At the top that is the newest page, which is live. Further down the list stands still, so that
 * nothing moves under the hand; those of its jobs that the newest page holds are shown as they are now.
 */
export function shownJobs(newest: readonly Job[], held: HeldJobs | null): readonly Job[] {
  if (!held) return newest
  const now = new Map(newest.map((job) => [job.id, job]))
  return held.jobs.map((job) => now.get(job.id) ?? job)
}

/** The list with one more page at its end. A job that moved meanwhile stands where it stood first. */
export function withPage(held: HeldJobs, page: HeldJobs): HeldJobs {
  const known = new Set(held.jobs.map(({ id }) => id))
  return { jobs: [...held.jobs, ...page.jobs.filter(({ id }) => !known.has(id))], next: page.next }
}
