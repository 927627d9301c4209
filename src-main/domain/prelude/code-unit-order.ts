/** Orders text by UTF-16 code unit, never by locale, so that every machine agrees. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
