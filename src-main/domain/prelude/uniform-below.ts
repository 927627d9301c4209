import type { RandomSource } from './random-source.ts'

const WORD = 0x1_0000_0000
const HALF_WORDS = 0x20_0000

/** A whole number from 0 to `bound` − 1, every one exactly as likely. `bound` is 1 … 2^53. */
export function uniformBelow(random: RandomSource, bound: number): number {
  if (bound <= WORD) {
    const limit = WORD - (WORD % bound)
    let word = random.next() >>> 0
    while (word >= limit) word = random.next() >>> 0
    return word % bound
  }
  const span = HALF_WORDS * WORD
  const limit = span - (span % bound)
  let wide = uniformWide(random)
  while (wide >= limit) wide = uniformWide(random)
  return wide % bound
}

/** 53 random bits. */
function uniformWide(random: RandomSource): number {
  return (random.next() >>> 11) * WORD + (random.next() >>> 0)
}
