/** Weights are fixed-point: 1 is 2^14. */
export const WEIGHT_BITS = 14

/** For each wanted sample: the first source sample, and `taps` weights that add up to exactly 2^14. */
export type Weights = { first: Int32Array; taps: number; weights: Int16Array }

/**
 * Catmull-Rom weights that take `from` samples to `to`, widened when shrinking so that every source sample counts.
 * Computed with + − × ÷ alone and then rounded, so that every machine has the same integers.
 */
export function catmullRomWeights(from: number, to: number, start: number, count: number): Weights {
  const ratio = from / to
  const stretch = Math.max(1, ratio)
  const taps = Math.min(from, Math.ceil(4 * stretch) + 1)
  const first = new Int32Array(count)
  const weights = new Int16Array(count * taps)
  const exact = new Float64Array(taps)
  for (let i = 0; i < count; i++) {
    const center = (start + i + 0.5) * ratio
    const low = Math.max(0, Math.min(from - taps, Math.floor(center - 2 * stretch)))
    let sum = 0
    for (let tap = 0; tap < taps; tap++) sum += exact[tap] = catmullRom((low + tap + 0.5 - center) / stretch)
    let left = 1 << WEIGHT_BITS
    let heaviest = 0
    for (let tap = 0; tap < taps; tap++) {
      const weight = Math.floor((exact[tap]! / sum) * (1 << WEIGHT_BITS) + 0.5)
      weights[i * taps + tap] = weight
      left -= weight
      if (exact[tap]! > exact[heaviest]!) heaviest = tap
    }
    weights[i * taps + heaviest] = weights[i * taps + heaviest]! + left
    first[i] = low
  }
  return { first, taps, weights }
}

/** Keys' cubic with a = −1/2. */
function catmullRom(distance: number): number {
  const x = distance < 0 ? -distance : distance
  if (x >= 2) return 0
  return x < 1 ? (1.5 * x - 2.5) * x * x + 1 : ((-0.5 * x + 2.5) * x - 4) * x + 2
}
