import type { CookProgress } from '../../../../schemas/cook-progress.ts'

const WINDOW_MS = 10_000

/** Says how far a cook is, how fast it goes, and how long it will take, from the last ten seconds. */
export function pace(now: () => number = () => performance.now()): (progress: CookProgress) => string {
  const seen: { at: number; done: number }[] = []
  return ({ supply, generated, failed, gaps }) => {
    const done = generated + failed + gaps
    seen.push({ at: now(), done })
    while (seen.length > 2 && (seen[0]?.at ?? 0) < now() - WINDOW_MS) seen.shift()
    const first = seen[0]
    const elapsedMs = first ? now() - first.at : 0
    const rate = first && elapsedMs > 0 ? ((done - first.done) / elapsedMs) * 1_000 : 0
    const share = `${done} of ${supply}`
    const fault = failed > 0 ? `, ${failed} failed` : ''
    if (rate <= 0) return `Cooking: ${share}${fault}`
    return `Cooking: ${share}${fault} · ${rate.toFixed(1)}/s · ${duration((supply - done) / rate)} left`
  }
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds)
  if (whole < 60) return `${whole} s`
  if (whole < 3_600) return `${Math.floor(whole / 60)} min ${whole % 60} s`
  return `${Math.floor(whole / 3_600)} h ${Math.floor((whole % 3_600) / 60)} min`
}
