import { quantile } from '../harness/spread.ts'
import type { Told } from './follower-messages.ts'

/** How long something took, over many times, in milliseconds. */
export type Latency = { p50Ms: number; p95Ms: number; maxMs: number }

export function latencyOf(timesMs: readonly number[]): Latency {
  return { p50Ms: quantile(timesMs, 0.5), p95Ms: quantile(timesMs, 0.95), maxMs: Math.max(...timesMs) }
}

/** A commit: the last of its events, and when it was on disk by the machine's clock. */
export type Committed = { seq: number; atMs: number }

/** For each commit in order, how long after it a follower was told its last event. Throws where one was not told. */
export function timesToTell(commits: readonly Committed[], told: readonly Told[]): number[] {
  let page = 0
  return commits.map(({ seq, atMs }) => {
    while ((told[page]?.lastSeq ?? Infinity) < seq) page += 1
    const found = told[page]
    if (!found || found.firstSeq > seq) throw new Error(`event ${seq} was never told`)
    return found.atMs - atMs
  })
}
