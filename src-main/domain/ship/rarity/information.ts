const FRACTION_BITS = 16n
const PRECISION = 64n
const ONE = 1n << PRECISION

/**
 * How much information something holds that happens `part` times out of `whole`: log2(whole / part), in hundredths of a
 * bit. Integers only, so that every machine gives the same; never decreases as `part` shrinks.
 */
export function informationCentibits(part: bigint, whole: bigint): number {
  let exponent = BigInt(bitLength(whole) - bitLength(part))
  if (part << exponent > whole) exponent -= 1n
  // mantissa = whole / part / 2^exponent, from 1 to 2; each squaring gives one binary digit of its logarithm.
  let mantissa = (whole << PRECISION) / (part << exponent)
  let logarithm = exponent
  for (let i = 0n; i < FRACTION_BITS; i++) {
    mantissa = (mantissa * mantissa) >> PRECISION
    const digit = mantissa >= ONE << 1n ? 1n : 0n
    mantissa >>= digit
    logarithm = (logarithm << 1n) | digit
  }
  return Number((logarithm * 100n + (1n << (FRACTION_BITS - 1n))) >> FRACTION_BITS)
}

function bitLength(value: bigint): number {
  const digits = value.toString(16)
  return digits.length * 4 - Math.clz32(Number.parseInt(digits.charAt(0), 16)) + 28
}
