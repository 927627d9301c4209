import type { Selection, SelectionValue } from '../../../schemas/collection.ts'
import type { PlannedPiece } from './traits/plan-result.ts'

/** One category of every piece: `codes[i]` is the place of the i-th piece's value in `values`, 0 where it has none. */
type PackedColumn = {
  readonly category: string
  readonly values: readonly (SelectionValue | undefined)[]
  readonly codes: Uint32Array
}

/** Pieces as columns of small numbers: four bytes for each trait, and soon copied from one thread to another. */
export type PackedPieces = { readonly numbers: Uint32Array; readonly columns: readonly PackedColumn[] }

/** Packs pieces one by one. */
export type PiecePacker = { add(piece: PlannedPiece): void; packed(): PackedPieces }

/** A value that a selection leaves unsaid, which is not the same as None. */
const UNSAID = 0

export function createPiecePacker(): PiecePacker {
  const numbers: number[] = []
  const columns = new Map<string, OpenColumn>()
  return {
    add({ number, selection }) {
      for (const [category, value] of Object.entries(selection)) {
        let column = columns.get(category)
        if (!column) columns.set(category, (column = { values: [undefined], codeOf: new Map(), codes: [] }))
        fillUp(column, numbers.length)
        column.codes.push(codeIn(column, value))
      }
      numbers.push(number)
    },
    packed: () => ({
      numbers: Uint32Array.from(numbers),
      columns: [...columns].map(([category, column]) => {
        fillUp(column, numbers.length)
        return { category, values: column.values, codes: Uint32Array.from(column.codes) }
      }),
    }),
  }
}

export function packPieces(pieces: readonly PlannedPiece[]): PackedPieces {
  const packer = createPiecePacker()
  for (const piece of pieces) packer.add(piece)
  return packer.packed()
}

export function unpackPieces(packed: PackedPieces): PlannedPiece[] {
  return Array.from(packed.numbers, (number, index) => ({ number, selection: selectionAt(packed, index) }))
}

/** What the piece at this place chose; empty behind the last one. */
export function selectionAt({ columns }: PackedPieces, index: number): Selection {
  const chosen: [string, SelectionValue][] = []
  for (const { category, values, codes } of columns) {
    const value = values[codes[index] ?? UNSAID]
    if (value !== undefined) chosen.push([category, value])
  }
  // A category may have any name, `__proto__` too.
  return Object.fromEntries(chosen)
}

type OpenColumn = { values: (SelectionValue | undefined)[]; codeOf: Map<SelectionValue, number>; codes: number[] }

function fillUp({ codes }: OpenColumn, length: number): void {
  while (codes.length < length) codes.push(UNSAID)
}

function codeIn({ values, codeOf }: OpenColumn, value: SelectionValue): number {
  const known = codeOf.get(value)
  if (known !== undefined) return known
  codeOf.set(value, values.length)
  return values.push(value) - 1
}
