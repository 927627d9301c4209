/** Milliseconds that `work` takes by the clock on the wall. */
export function timed(work: () => void): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

/**
 * Milliseconds of processor that `work` takes, its share of compiling and collecting garbage included: for pure
 * computation, which waits for nothing. Other programs on the machine do not count. `times` makes short work measurable.
 */
export function computed(times: number, work: () => void): number {
  const before = process.cpuUsage()
  for (let time = 0; time < times; time++) work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000 / times
}

/** How many a second, for `count` in the time that `work` takes. */
export function rateOf(count: number, work: () => void): number {
  return (count / timed(work)) * 1_000
}

/** Milliseconds until `work` is done. */
export async function timedAsync(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** `computed` for work in other threads of this process. */
export async function computedAsync(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}
