import type { CompiledTree } from '../compile/compiled-tree.ts'
import { type FixedCells, writeCells } from '../draft/draft.ts'
import { OPEN, type Rows } from '../draw/rows.ts'
import type { UsedRows } from '../draw/used-rows.ts'
import type { KeptPart } from './keep-valid.ts'

/**
 * Where an edit made pieces equal, or repeats a value that may no longer repeat, the first by number stays (pinned ones
 * before all, then those that are whole) and the others give something up: their value; or their trait in the category with the most choices, then
 * everything that is not pinned. Changes `parts` in place.
 */
export function releaseTwins(
  tree: CompiledTree,
  parts: Map<number, KeptPart>,
  pinned: ReadonlyMap<number, FixedCells>,
  rows: Rows,
  used: UsedRows,
): void {
  const rank = (number: number): number =>
    pinned.has(number) ? 0 : parts.get(number)!.levels[0]!.size === tree.categories.length ? 1 : 2
  const order = [...parts.keys()].sort((a, b) => rank(a) - rank(b) || a - b)
  releaseRepeatedValues(tree, parts, order)
  const widest = categoryWithMostChoices(tree)
  for (const number of order) {
    const part = parts.get(number)!
    const cells = part.levels[0]!
    if (!coversCounting(tree, cells)) continue
    const row = number - 1
    rows.options.fill(OPEN, row * rows.width, (row + 1) * rows.width)
    writeCells(tree, rows, row, cells)
    const twin = used.twin(row)
    if (twin < 0) {
      used.add(row)
      continue
    }
    const pin = pinned.get(number) ?? new Map()
    const opened = widest < 0 || pin.has(widest) ? [] : [without(cells, widest)]
    parts.set(number, {
      levels: [...opened, pin],
      why: [...part.why, `It became the same as piece ${twin + 1}.`],
    })
  }
}

function releaseRepeatedValues(tree: CompiledTree, parts: Map<number, KeptPart>, order: readonly number[]): void {
  for (const [index, { name, range }] of tree.categories.entries()) {
    if (!range?.unique) continue
    const seen = new Set<number>()
    for (const number of order) {
      const part = parts.get(number)!
      const rung = part.levels[0]!.get(index)?.rung ?? Number.NaN
      if (Number.isNaN(rung)) continue
      if (!seen.has(rung)) seen.add(rung)
      else {
        parts.set(number, {
          levels: part.levels.map((cells) => without(cells, index)),
          why: [...part.why, `Its value of ${name} may no longer repeat.`],
        })
      }
    }
  }
}

function coversCounting(tree: CompiledTree, cells: FixedCells): boolean {
  return tree.categories.every(({ counts }, category) => !counts || cells.has(category))
}

function categoryWithMostChoices(tree: CompiledTree): number {
  let best = -1
  let most = 1
  for (const [index, { counts, options }] of tree.categories.entries()) {
    const choices = options.filter((option) => option.weight > 0n).length
    if (counts && choices > most) [best, most] = [index, choices]
  }
  return best
}

function without(cells: FixedCells, category: number): FixedCells {
  return new Map([...cells].filter(([other]) => other !== category))
}
