const short = new Intl.NumberFormat('en', { maximumSignificantDigits: 3, useGrouping: false })

/** A number that is to be read at a glance: three digits that count. */
export function shortNumber(value: number): string {
  return short.format(value)
}
