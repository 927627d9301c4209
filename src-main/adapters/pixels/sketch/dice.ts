import { sha256Of } from '../store/sha256.ts'

/** Whole numbers from 0 to `below` − 1, the same for the same seed text everywhere. */
export type Dice = (below: number) => number

/** SHA-256 of the seed and a counter, 32 bits a throw; `below` is small, so its remainder's bias cannot be seen. */
export function createDice(seed: string): Dice {
  let count = 0
  return (below) => Number.parseInt(sha256Of(Buffer.from(`${seed}:${count++}`)).slice(0, 8), 16) % below
}
