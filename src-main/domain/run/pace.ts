/** How far something was at one time. Times are of a clock that never jumps, in milliseconds. */
export type PaceSample = {
  atMs: number
  done: number
  /** Grows alone: what is taken back to be made again counts again when it is done again. */
  finished: number
}

export type Pace = { perMinute: number | null; msLeft: number | null }

/** The past that a pace is measured over. */
const WINDOW_MS = 30_000
/** Samples nearer to each other than this become one. */
const STEP_MS = 250
/** Over less than this a pace would be a guess. */
const LEAST_MS = 1_000

/** The samples of the last half minute, with this one. */
export function measured(samples: readonly PaceSample[], atMs: number, done: number): PaceSample[] {
  const last = samples.at(-1)
  const finished = last ? last.finished + Math.max(0, done - last.done) : 0
  const isClose = samples.length > 1 && atMs - (samples.at(-2)?.atMs ?? 0) < STEP_MS
  const kept = isClose ? samples.slice(0, -1) : samples
  // The newest of those before the window stands for its beginning.
  const first = kept.findLastIndex((sample) => sample.atMs <= atMs - WINDOW_MS)
  return [...kept.slice(Math.max(0, first)), { atMs, done, finished }]
}

/** How fast it goes, and how long the rest takes at that pace; nulls while nothing was finished that could be measured. */
export function paceOf(samples: readonly PaceSample[], left: number): Pace {
  const [first] = samples
  const last = samples.at(-1)
  const elapsedMs = first && last ? last.atMs - first.atMs : 0
  if (!first || !last || elapsedMs < LEAST_MS || last.finished === first.finished)
    return { perMinute: null, msLeft: null }
  const perMs = (last.finished - first.finished) / elapsedMs
  return { perMinute: perMs * 60_000, msLeft: Math.max(0, left) / perMs }
}
