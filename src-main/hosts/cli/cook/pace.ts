import type { CookProgress } from '../../../../schemas/cook-progress.ts'
import { measured, paceOf, type PaceSample } from '../../../domain/run/pace.ts'

/** Says how far a cook is, how fast it goes, and how long it will take at that pace. */
export function pace(now: () => number = () => performance.now()): (progress: CookProgress) => string {
  let samples: PaceSample[] = []
  return ({ supply, generated, failed, gaps }) => {
    const done = generated + failed + gaps
    samples = measured(samples, now(), done)
    const { perMinute, msLeft } = paceOf(samples, supply - done)
    const fault = failed > 0 ? `, ${failed} failed` : ''
    const far = `Cooking: ${done} of ${supply}${fault}`
    if (perMinute === null || msLeft === null) return far
    return `${far} · ${(perMinute / 60).toFixed(1)}/s · ${duration(msLeft / 1_000)} left`
  }
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds)
  if (whole < 60) return `${whole} s`
  if (whole < 3_600) return `${Math.floor(whole / 60)} min ${whole % 60} s`
  return `${Math.floor(whole / 3_600)} h ${Math.floor((whole % 3_600) / 60)} min`
}
