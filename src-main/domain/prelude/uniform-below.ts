import type { RandomSource } from './random-source.ts'

const WORD = 0x1_0000_0000
/** 2^53 ÷ 2^32: a word times a bound up to this is exact in a double. */
const EXACT_PRODUCT_MAX = 0x20_0000

/** A whole number from 0 to `bound` − 1, every one exactly as likely. `bound` is 1 … 2^53. */
export function uniformBelow(random: RandomSource, bound: number): number {
  if (bound <= EXACT_PRODUCT_MAX) return byProduct(random, bound)
  const wide = bound > WORD
  const span = wide ? EXACT_PRODUCT_MAX * WORD : WORD
  const limit = span - (span % bound)
  let value = wide ? wideWord(random) : random.next() >>> 0
  while (value >= limit) value = wide ? wideWord(random) : random.next() >>> 0
  return value % bound
}

/** Multiply and shift, with a division only where the low part is in doubt (Lemire 2019). */
function byProduct(random: RandomSource, bound: number): number {
  let word = random.next() >>> 0
  let low = Math.imul(word, bound) >>> 0
  if (low < bound) {
    const surplus = WORD % bound
    while (low < surplus) {
      word = random.next() >>> 0
      low = Math.imul(word, bound) >>> 0
    }
  }
  return (word * bound - low) / WORD
}

/** 53 random bits. */
function wideWord(random: RandomSource): number {
  return (random.next() >>> 11) * WORD + (random.next() >>> 0)
}
