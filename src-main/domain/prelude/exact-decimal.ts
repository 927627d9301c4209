/** A decimal number held exactly: `units` × 10^−`scale`. `scale` is 0 or more. */
export interface ExactDecimal {
  readonly units: bigint
  readonly scale: number
}

/**
 * Reads a finite number as the shortest decimal that stands for it, which is what the artist wrote: 0.1 is one tenth,
 * not the nearest binary fraction.
 */
export function exactDecimal(value: number): ExactDecimal {
  const [mantissa = '0', exponentText = '0'] = String(value).split('e')
  const [whole = '0', fraction = ''] = mantissa.split('.')
  const digits = BigInt(whole + fraction)
  const scale = fraction.length - Number(exponentText)
  return scale >= 0 ? { units: digits, scale } : { units: digits * 10n ** BigInt(-scale), scale: 0 }
}

/** The whole units of a decimal at a scale no smaller than its own. */
export function unitsAtScale(decimal: ExactDecimal, scale: number): bigint {
  return decimal.units * 10n ** BigInt(scale - decimal.scale)
}

/** The number nearest to a decimal. */
export function decimalToNumber({ units, scale }: ExactDecimal): number {
  return Number(`${units}e-${scale}`)
}
