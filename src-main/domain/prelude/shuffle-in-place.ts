import type { RandomSource } from './random-source.ts'
import { uniformBelow } from './uniform-below.ts'

/** Puts the items in a random order, every order equally likely (Fisher and Yates). */
export function shuffleInPlace<T>(items: { [index: number]: T; readonly length: number }, random: RandomSource): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = uniformBelow(random, i + 1)
    const held = items[i]!
    items[i] = items[j]!
    items[j] = held
  }
}
