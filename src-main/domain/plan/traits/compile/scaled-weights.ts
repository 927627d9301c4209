import { exactDecimal, unitsAtScale } from '../../../prelude/exact-decimal.ts'

/**
 * Turns written weights into whole numbers of the same proportions; nothing is rounded. Blank (undefined) is common:
 * the mean of the filled weights above 0, or 1 where there is none. Their greatest common divisor is taken out.
 */
export function scaledWeights(written: readonly (number | undefined)[]): bigint[] {
  const decimals = written.map((weight) => (weight === undefined ? undefined : exactDecimal(weight)))
  const scale = decimals.reduce((most, decimal) => Math.max(most, decimal?.scale ?? 0), 0)
  const filled = decimals.map((decimal) => (decimal === undefined ? undefined : unitsAtScale(decimal, scale)))
  const positive = filled.filter((weight) => weight !== undefined).filter((weight) => weight > 0n)
  const mean =
    positive.length === 0 ? { sum: 10n ** BigInt(scale), of: 1n } : { sum: sum(positive), of: BigInt(positive.length) }
  const whole = filled.map((weight) => (weight === undefined ? mean.sum : weight * mean.of))
  const divisor = whole.reduce(greatestCommonDivisor, 0n)
  return divisor > 1n ? whole.map((weight) => weight / divisor) : whole
}

function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n)
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}
