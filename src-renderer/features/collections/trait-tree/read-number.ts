/** A number as a person writes it: `0.5`, `0,5`, ` 12 `; null for what is none. */
export function readNumber(typed: string): number | null {
  const written = typed.trim().replace(',', '.')
  if (!/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(written)) return null
  const number = Number(written)
  return Number.isFinite(number) ? number : null
}

/** A number as it stands in a field: as it is written in a document. */
export function writeNumber(value: number | undefined): string {
  return value === undefined ? '' : String(value)
}
