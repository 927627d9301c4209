/** Writes a whole number with its digits in groups of three: `4,812`. The same in every locale. */
export function groupedDigits(value: number | bigint | string): string {
  return String(value).replaceAll(/\B(?=(\d{3})+$)/g, ',')
}
