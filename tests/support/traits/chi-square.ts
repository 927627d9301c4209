/** How far observed counts are from expected ones, against the value that chance exceeds once in a thousand times. */
export function chiSquare(
  observed: readonly number[],
  expected: readonly number[],
): { readonly statistic: number; readonly critical: number } {
  const statistic = expected.reduce((sum, mean, index) => sum + ((observed[index] ?? 0) - mean) ** 2 / mean, 0)
  const freedom = expected.length - 1
  // Wilson and Hilferty's approximation of the 0.999 quantile.
  const cube = 1 - 2 / (9 * freedom) + 3.0902 * Math.sqrt(2 / (9 * freedom))
  return { statistic, critical: freedom * cube ** 3 }
}
