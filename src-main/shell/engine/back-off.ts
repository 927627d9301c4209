/** Crashes within this time count together. */
const WINDOW_MS = 60_000
const MAX_CRASHES = 5
const FIRST_DELAY_MS = 500
const MAX_DELAY_MS = 5_000

export type BackOff = { kind: 'restart'; delayMs: number } | { kind: 'stop' }

/**
 * What follows a crash: at once after the first, then later each time, and not at all where an engine keeps ending:
 * starting it again for ever would only hide what is wrong.
 *
 * @param crashesAt Times of all crashes so far in ms, the newest last.
 */
export function backOff(crashesAt: readonly number[]): BackOff {
  const recent = recentCrashes(crashesAt)
  if (recent >= MAX_CRASHES) return { kind: 'stop' }
  if (recent <= 1) return { kind: 'restart', delayMs: 0 }
  return { kind: 'restart', delayMs: Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** (recent - 2)) }
}

/** How many of the crashes belong to the newest one. */
export function recentCrashes(crashesAt: readonly number[]): number {
  const now = crashesAt.at(-1) ?? 0
  return crashesAt.filter((time) => now - time < WINDOW_MS).length
}
