import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus'
import { canonicalJson } from './canonical-json.ts'
import type { RandomSource } from './random-source.ts'

/** Four 32-bit words that stand for a seed; streams of their own are derived from them by number. */
export type SeedKey = readonly [number, number, number, number]

/** The key of a seed: the first 128 bits of SHA-256 over its canonical JSON. Equal values give equal keys anywhere. */
export function seedKey(seed: unknown): SeedKey {
  const bytes = sha256(utf8ToBytes(canonicalJson(seed)))
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  return [view.getInt32(0), view.getInt32(4), view.getInt32(8), view.getInt32(12)]
}

/** A stream (xoroshiro128+, integers only) that depends on the seed's value alone. */
export function seededRandom(seed: unknown): RandomSource {
  return xoroshiro128plusFromState(notAllZero(seedKey(seed)))
}

/**
 * The stream of one numbered thing under a key: cheap (no hash), and independent of every other number and lane.
 * `number` is a safe integer from 0, `lane` a 32-bit integer (a take, for instance).
 */
export function numberedRandom(key: SeedKey, number: number, lane: number): RandomSource {
  const low = number | 0
  const high = Math.floor(number / 0x1_0000_0000) | 0
  const salt = mix(mix(low ^ key[0]) + mix(lane ^ key[1]) + Math.imul(high, 0x85eb_ca6b))
  return xoroshiro128plusFromState(
    notAllZero([
      mix(key[0] + salt),
      mix(key[1] ^ Math.imul(low + 1, 0x9e37_79b1)) ^ lane,
      mix(key[2] + Math.imul(salt, 0xc2b2_ae35)),
      mix(key[3] ^ Math.imul(low, 0x27d4_eb2f) ^ high),
    ]),
  )
}

/** The finaliser of MurmurHash3: a bijection of 32-bit words in which every bit reaches every other. */
function mix(word: number): number {
  let x = word | 0
  x = Math.imul(x ^ (x >>> 16), 0x85eb_ca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2_ae35)
  return x ^ (x >>> 16)
}

/** The generator's one forbidden state is replaced. */
function notAllZero(state: SeedKey): SeedKey {
  return (state[0] | state[1] | state[2] | state[3]) === 0 ? [1, 0, 0, 0] : state
}
