import type { CompiledTree } from '../compile/compiled-tree.ts'
import type { FixedCells } from '../draft/draft.ts'
import { writeCells } from '../draft/draft.ts'
import { OPEN, type Rows } from '../draw/rows.ts'
import { brokenNogoods, type RuleCheck } from '../draw/rule-check.ts'
import { ruleLabel } from '../rule-label.ts'
import type { PlannedPiece } from '../plan-result.ts'
import { type ReadCell, readSelection } from '../kept/read-selection.ts'
import { fewestToFree } from './fewest-to-free.ts'

/** How much of an old piece stays, most first, and why not all of it does. */
export interface KeptPart {
  readonly levels: readonly FixedCells[]
  readonly why: readonly string[]
}

/**
 * Decides what stays of an old piece under a tree: every trait that the tree still has; a pin's traits where it has one;
 * a range's value that the range still holds. Where rules are broken, as few categories as possible are given up; if
 * that cannot be completed, all that take part in a broken rule; at last everything but the pin.
 *
 * A trait whose rarity became 0 stays: it is not drawn any more, but who has it keeps it.
 */
export function keepValid(
  tree: CompiledTree,
  piece: PlannedPiece,
  pinned: FixedCells,
  rows: Rows,
  row: number,
  breaksRule: RuleCheck,
): KeptPart {
  const read = readSelection(tree, piece.selection)
  const cells = new Map<number, ReadCell>(read.cells.map((cell) => [cell.category, cell]))
  const why = read.unknown.map(({ phrase }) => `The tree no longer has ${phrase}.`)
  for (const [category, cell] of pinned) {
    const before = cells.get(category)
    if (before?.option !== cell.option || !Object.is(before.rung, cell.rung)) {
      why.push(`A rule pins ${tree.categories[category]!.name}.`)
    }
    cells.set(category, cell)
  }
  const missing = [...tree.categories.keys()].filter((category) => !cells.has(category))
  if (missing.length > read.unknown.length) {
    for (const category of missing) {
      const { name, range } = tree.categories[category]!
      if (range === null && !Object.hasOwn(piece.selection, name)) why.push(`${name} is new.`)
    }
  }
  rows.options.fill(OPEN, row * rows.width, (row + 1) * rows.width)
  writeCells(tree, rows, row, cells)
  if (breaksRule(row) < 0) return { levels: [cells, ...looser(tree, cells, missing, pinned)], why }

  const broken = brokenNogoods(tree, rows, row).map((nogood) => ({
    rule: nogood.rule,
    categories: nogood.literals.map((literal) => literal.category).filter((category) => !pinned.has(category)),
  }))
  for (const rule of new Set(broken.map((one) => one.rule))) {
    why.push(`It breaks ${ruleLabel(tree.source.rules[rule]!, rule)}.`)
  }
  const involved = broken.map((one) => one.categories).filter((categories) => categories.length > 0)
  return {
    levels: [without(cells, fewestToFree(involved)), without(cells, involved.flat()), pinned],
    why,
  }
}

/** What to give up when the open categories cannot be filled: first those that share a rule with them, then all. */
function looser(tree: CompiledTree, cells: FixedCells, missing: readonly number[], pinned: FixedCells): FixedCells[] {
  if (missing.length === 0) return []
  const tied = tree.nogoods
    .map((nogood) => nogood.literals.map((literal) => literal.category))
    .filter((categories) => categories.some((category) => missing.includes(category)))
    .flat()
    .filter((category) => !pinned.has(category))
  return [without(cells, tied), pinned]
}

function without(cells: FixedCells, categories: readonly number[]): FixedCells {
  return new Map([...cells].filter(([category]) => !categories.includes(category)))
}
