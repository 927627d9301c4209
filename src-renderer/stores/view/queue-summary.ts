import type { EngineState } from '../../../schemas/engine-state.ts'
import { cookTally } from '../cook-tally.ts'

/** What is being made, over all cooks. */
export type QueueSummary = {
  running: number
  /** To be made by cooks that go on now. */
  toGo: number
  /** Null where there is nothing to measure. */
  perMinute: number | null
  msLeft: number | null
}

export function queueSummary({ cooks }: EngineState): QueueSummary {
  const going = cooks.filter(({ progress }) => progress.status === 'cooking')
  const rates = going.flatMap(({ perMinute }) => perMinute ?? [])
  const times = going.flatMap(({ msLeft }) => msLeft ?? [])
  return {
    running: cooks.reduce((sum, { running }) => sum + running.length, 0),
    toGo: going.reduce((sum, { progress }) => sum + cookTally(progress).toMake, 0),
    perMinute: rates.length === 0 ? null : rates.reduce((sum, rate) => sum + rate, 0),
    // Cooks share the machine, and each time left counts with its share: the longest is when all are done.
    msLeft: times.length === 0 ? null : Math.max(...times),
  }
}
