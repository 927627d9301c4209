import type { Trait } from '../../../../../schemas/trait-tree.ts'

/** Traits as lines of a spreadsheet: name, value, rarity. An image is its file. */
export function writeTable(traits: readonly Trait[]): string {
  return traits
    .map(({ name, value, rarity }) =>
      [name, typeof value === 'object' ? value.asset : String(value), rarity === undefined ? '' : String(rarity)]
        .map(cellOf)
        .join('\t'),
    )
    .join('\n')
}

function cellOf(text: string): string {
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
