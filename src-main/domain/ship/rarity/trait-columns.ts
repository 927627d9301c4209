import type { Selection, SelectionValue } from '../../../../schemas/collection.ts'

/** One category of some pieces: `codes[i]` is the place of the i-th piece's value in `values`. */
export type TraitColumn = { category: string; values: readonly SelectionValue[]; codes: Uint32Array }

/** Pieces by their numbers, and their traits as columns of small numbers. */
export type TraitColumns = { numbers: Uint32Array; columns: readonly TraitColumn[] }

/** The columns of these categories. What a selection does not name is None. */
export function traitColumns(
  categories: readonly string[],
  pieces: readonly { number: number; selection: Selection }[],
): TraitColumns {
  const columns = categories.map((category): TraitColumn => {
    const values: SelectionValue[] = []
    const codeOf = new Map<SelectionValue, number>()
    const codes = Uint32Array.from(pieces, ({ selection }) => {
      const value = Object.hasOwn(selection, category) ? (selection[category] ?? null) : null
      let code = codeOf.get(value)
      if (code === undefined) codeOf.set(value, (code = values.push(value) - 1))
      return code
    })
    return { category, values, codes }
  })
  return { numbers: Uint32Array.from(pieces, ({ number }) => number), columns }
}
