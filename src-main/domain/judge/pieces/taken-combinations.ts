import type { Selection } from '../../../../schemas/collection.ts'
import type { PieceTable, TraitColumn } from './piece-table.ts'

/** Which piece has which combination, by what counts for uniqueness. */
export type TakenCombinations = {
  /** Gives a piece another combination; the number of the piece that has it already, if one does. */
  give(number: number, selection: Selection): number | undefined
}

export function takenCombinations(table: PieceTable, counting: readonly string[]): TakenCombinations {
  const columns = table.columns.filter(({ category }) => counting.includes(category))
  const holders = new Map<string, number>()
  const keys = Array.from({ length: table.supply }, (_, i) => columns.map(({ codes }) => codes[i] ?? 0).join())
  for (const [i, key] of keys.entries()) holders.set(key, i + 1)
  return {
    give(number, selection) {
      if (columns.length === 0) return undefined
      const key = columns.map((column) => codeIn(column, selection)).join()
      const holder = holders.get(key)
      if (holder !== undefined && holder !== number) return holder
      const former = keys[number - 1] ?? ''
      if (holders.get(former) === number) holders.delete(former)
      holders.set(key, number)
      keys[number - 1] = key
      return undefined
    },
  }
}

/** A value that no piece has is no other's: it gets a key of its own. */
function codeIn({ codeOf, category }: TraitColumn, selection: Selection): string {
  const value = Object.hasOwn(selection, category) ? (selection[category] ?? null) : null
  return String(codeOf.get(value) ?? `new ${JSON.stringify(value)}`)
}
