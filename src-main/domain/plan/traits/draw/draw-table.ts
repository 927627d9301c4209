import type { RandomSource } from '../../../prelude/random-source.ts'
import { uniformBelow } from '../../../prelude/uniform-below.ts'
import { uniformBigBelow } from '../../../prelude/uniform-big-below.ts'

/** Draws an index with probability exactly its weight over the total. */
export type DrawTable = (random: RandomSource) => number

/** Up to this total every ticket is written out; a look-up is one read. */
const TICKETS_MAX = 4096

/** A table for whole-number weights of any size, or null where all are 0. */
export function drawTable(weights: readonly bigint[]): DrawTable | null {
  const total = weights.reduce((sum, weight) => sum + weight, 0n)
  if (total === 0n) return null
  if (total > BigInt(Number.MAX_SAFE_INTEGER)) return bigTable(weights, total)
  const whole = Number(total)
  const ends = cumulative(weights.map(Number))
  if (whole > TICKETS_MAX) return (random) => firstAbove(ends, uniformBelow(random, whole))
  const owners = new Uint16Array(whole)
  for (const [index, end] of ends.entries()) owners.fill(index, ends[index - 1] ?? 0, end)
  return (random) => owners[uniformBelow(random, whole)]!
}

function bigTable(weights: readonly bigint[], total: bigint): DrawTable {
  return (random) => {
    let rest = uniformBigBelow(random, total)
    let index = 0
    while (rest >= weights[index]!) rest -= weights[index++]!
    return index
  }
}

function cumulative(weights: readonly number[]): Float64Array {
  let end = 0
  return Float64Array.from(weights, (weight) => (end += weight))
}

/** The first index whose end lies above the ticket. */
function firstAbove(ends: Float64Array, ticket: number): number {
  let low = 0
  let high = ends.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (ends[middle]! > ticket) high = middle
    else low = middle + 1
  }
  return low
}
