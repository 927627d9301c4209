import type { RandomSource } from './random-source.ts'

/** A whole number from 0 to `bound` − 1 of any size, every one exactly as likely. `bound` is at least 1. */
export function uniformBigBelow(random: RandomSource, bound: bigint): bigint {
  const bits = bound.toString(2).length
  const words = Math.ceil(bits / 32)
  const surplus = BigInt(words * 32 - bits)
  for (;;) {
    let value = 0n
    for (let i = 0; i < words; i++) value = (value << 32n) | BigInt(random.next() >>> 0)
    value >>= surplus
    if (value < bound) return value
  }
}
