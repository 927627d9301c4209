/** A number with its noun: `1 piece`, `2 pieces`. A count may be text where it exceeds what a number holds. */
export function counted(count: number | string, one: string, many: string = `${one}s`): string {
  return `${count} ${String(count) === '1' ? one : many}`
}
