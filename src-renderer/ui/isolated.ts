/**
 * A name inside a sentence: its direction of writing does not reorder what stands around it (Unicode UAX #9, first
 * strong isolate). In markup use `<bdi>`.
 */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`
}
