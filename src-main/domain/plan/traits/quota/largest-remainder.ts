/**
 * Shares whole seats by whole-number weights: each gets its exact share rounded down, and the seats left over go to the
 * largest remainders (Hamilton's method). Ties go to the first in order. Exact at any size. Where all weights are 0
 * nobody gets a seat.
 */
export function largestRemainder(weights: readonly bigint[], seats: number): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n)
  if (total === 0n) return weights.map(() => 0)
  const products = weights.map((weight) => weight * BigInt(seats))
  const shares = products.map((product) => Number(product / total))
  const byRemainder = products
    .map((product, index) => ({ index, remainder: product % total }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
  const left = seats - shares.reduce((sum, share) => sum + share, 0)
  for (const { index } of byRemainder.slice(0, left)) shares[index]! += 1
  return shares
}
