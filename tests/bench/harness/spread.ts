export type Spread = { median: number; min: number; max: number }

/** Median and extremes of at least one value. */
export function spreadOf(values: readonly number[]): Spread {
  return { median: quantile(values, 0.5), min: Math.min(...values), max: Math.max(...values) }
}

/** The value that a share of the values does not exceed (nearest rank; the middle of two for an even median). */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const rank = share * sorted.length
  const at = (index: number) => sorted[Math.min(Math.max(index, 0), sorted.length - 1)] ?? Number.NaN
  return Number.isInteger(rank) && share === 0.5 ? (at(rank - 1) + at(rank)) / 2 : at(Math.ceil(rank) - 1)
}
