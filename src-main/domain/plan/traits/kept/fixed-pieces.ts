import type { KeptPiece } from '../../../../../schemas/collection.ts'
import type { CompiledTree } from '../compile/compiled-tree.ts'
import type { Reason } from '../reason.ts'
import { type ReadCell, readSelection } from './read-selection.ts'

/** Cells that planning may not touch, by piece number; and what is wrong with what was asked. */
export interface FixedPieces {
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, ReadCell>>
  readonly reasons: readonly Reason[]
}

/**
 * Merges kept pieces with the pins of the tree. A kept piece comes first: where a pin says otherwise about a category,
 * the kept trait stays and the conflict is a reason; where it says nothing, the pin fills in.
 */
export function fixedPieces(tree: CompiledTree, kept: readonly KeptPiece[], supply: number): FixedPieces {
  const cells = new Map<number, Map<number, ReadCell>>()
  const reasons: Reason[] = []
  const put = (number: number, selection: KeptPiece['selection'], what: 'kept' | 'pinned', rules: number[]): void => {
    if (number > supply) {
      reasons.push({
        kind: 'kept_beyond_supply',
        sentence: `Piece ${number} is ${what}, but the supply is ${supply}.`,
        numbers: [number],
        rules,
        needed: String(number),
        available: String(supply),
      })
      return
    }
    const read = readSelection(tree, selection)
    for (const { category, value, phrase } of read.unknown) {
      reasons.push({
        kind: 'kept_unknown',
        sentence: `Piece ${number} is ${what} as ${phrase}, which the trait tree does not have.`,
        numbers: [number],
        rules,
        traits: [{ category, trait: value === null ? null : String(value) }],
      })
    }
    const fixed = cells.get(number) ?? new Map<number, ReadCell>()
    cells.set(number, fixed)
    for (const cell of read.cells) {
      const before = fixed.get(cell.category)
      if (before === undefined) fixed.set(cell.category, cell)
      else if (before.option !== cell.option || !Object.is(before.rung, cell.rung)) {
        const { name, options } = tree.categories[cell.category]!
        reasons.push({
          kind: 'pin_conflict',
          sentence: `Piece ${number} is asked to be two things at once in ${name}.`,
          numbers: [number],
          rules,
          traits: [before, cell].map(({ option }) => ({ category: name, trait: options[option]!.name })),
        })
      }
    }
  }
  for (const { number, selection } of kept) put(number, selection, 'kept', [])
  for (const { number, selection, rule } of tree.pins) put(number, selection, 'pinned', [rule])
  return { cells, reasons }
}
