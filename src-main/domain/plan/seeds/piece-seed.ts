import { hashOf } from '../../prelude/hash.ts'

/** Seeds fit a double exactly, so that tools which read them as JSON numbers agree with those that do not. */
const SEED_HEX_DIGITS = 13

/**
 * The seed of one piece: the first 52 bits of the hash of what it depends on, as a decimal string. A technical retry is
 * another attempt at the same take and keeps it; a new image of the same thing is a new take.
 */
export function pieceSeed(cookSeed: string, number: number, take: number): string {
  return BigInt(`0x${hashOf(['piece-seed', cookSeed, number, take]).slice(0, SEED_HEX_DIGITS)}`).toString()
}
