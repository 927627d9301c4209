const { LN2 } = Math

/**
 * base ^ exponent for base from 0 to 1 and exponent above 0. Made of + − × ÷ in a fixed order, because a language's
 * own power function may differ in its last digit from machine to machine. Good to about 14 digits.
 */
export function exactPower(base: number, exponent: number): number {
  if (base <= 0) return 0
  return base >= 1 ? 1 : exponential(exponent * logarithm(base))
}

/** ln x = e ln 2 + 2 artanh((m − 1) ÷ (m + 1)), m from 0.75 to 1.5. */
function logarithm(x: number): number {
  let mantissa = x
  let exponent = 0
  for (; mantissa < 0.75; exponent--) mantissa *= 2
  const z = (mantissa - 1) / (mantissa + 1)
  const square = z * z
  let term = z
  let sum = 0
  for (let n = 1; n <= 31; n += 2, term *= square) sum += term / n
  return exponent * LN2 + 2 * sum
}

/** eˣ for x ≤ 0, by halving the argument's whole multiples of ln 2 away. */
function exponential(x: number): number {
  const halvings = Math.floor(-x / LN2)
  const rest = x + halvings * LN2
  let term = 1
  let sum = 1
  for (let n = 1; n <= 20; n++) {
    term = (term * rest) / n
    sum += term
  }
  for (let i = 0; i < halvings && sum > 0; i++) sum /= 2
  return sum
}
