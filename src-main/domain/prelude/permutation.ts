import { seedKey } from './seeded-random.ts'

/** A seeded order of the whole numbers 0 … size − 1, computed rather than stored. `at` and `indexOf` are inverse. */
export interface Permutation {
  readonly size: number
  at(index: number): number
  indexOf(value: number): number
}

const ROUNDS = 8

/**
 * A permutation of 0 … size − 1 with random access: a Feistel network over the next power of two whose halves take
 * turns, and cycle walking back into range (Black and Rogaway 2002), fewer than two steps on average.
 * `size` is 1 … 2^53; the cost of a look-up does not depend on it.
 */
export function permutation(seed: string | number, size: number): Permutation {
  const bits = bitsOf(size - 1)
  const lowBits = bits >> 1
  const highBits = bits - lowBits
  const lowSpan = powerOfTwo(lowBits)
  const lowMask = lowSpan - 1
  const highMask = powerOfTwo(highBits) - 1
  const keys = Array.from({ length: ROUNDS / 4 }, (_, i) => seedKey(['permutation', String(seed), size, i])).flat()

  const encode = (value: number): number => {
    let high = Math.floor(value / lowSpan)
    let low = value - high * lowSpan
    for (let i = 0; i < ROUNDS; i += 2) {
      high ^= round(low, keys[i]!) & highMask
      low ^= round(high, keys[i + 1]!) & lowMask
    }
    return high * lowSpan + low
  }
  const decode = (value: number): number => {
    let high = Math.floor(value / lowSpan)
    let low = value - high * lowSpan
    for (let i = ROUNDS - 2; i >= 0; i -= 2) {
      low ^= round(high, keys[i + 1]!) & lowMask
      high ^= round(low, keys[i]!) & highMask
    }
    return high * lowSpan + low
  }
  const walk = (step: (value: number) => number, from: number): number => {
    let value = step(from)
    while (value >= size) value = step(value)
    return value
  }
  return { size, at: (index) => walk(encode, index), indexOf: (value) => walk(decode, value) }
}

/** Mixes a half of up to 27 bits with a round's key (the finaliser of MurmurHash3). */
function round(half: number, key: number): number {
  let x = (half ^ key) | 0
  x = Math.imul(x ^ (x >>> 16), 0x85eb_ca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2_ae35)
  return (x ^ (x >>> 16)) + key
}

function bitsOf(value: number): number {
  let bits = 0
  while (powerOfTwo(bits) <= value) bits++
  return bits
}

function powerOfTwo(exponent: number): number {
  let power = 1
  for (let i = 0; i < exponent; i++) power *= 2
  return power
}
