import type { RandomSource } from '../../../prelude/random-source.ts'
import type { CompiledTree } from '../compile/compiled-tree.ts'
import type { Diagram } from '../diagram/diagram.ts'
import { drawWithFixed } from '../diagram/draw-with-fixed.ts'
import { type PathMasses, pathMasses } from '../diagram/path-masses.ts'
import { type UnusedMass, unusedMass } from '../diagram/unused-mass.ts'
import { type ValidDraws, validDraws } from '../diagram/valid-draws.ts'
import { acceptanceWindow } from './acceptance-window.ts'
import { type DrawTable, drawTable } from './draw-table.ts'
import { OPEN, type Rows } from './rows.ts'
import { type RuleCheck, ruleCheck } from './rule-check.ts'
import { type UsedRows, usedRows } from './used-rows.ts'

/** Fills rows by the law of `weighted`, never twice the same, and remembers what is used. */
export interface Dealer {
  readonly breaksRule: RuleCheck
  readonly used: UsedRows
  /** Rows remembered so far, in order. */
  readonly keptRows: readonly number[]
  /** Remembers a finished row, so that no other becomes the same. */
  keep(row: number): void
  /** Draws every cell of an open row and keeps it; false where no unused valid combination was found. */
  deal(row: number, random: RandomSource): boolean
  /** Draws the open cells of a row and keeps it; false, leaving it as it was, where no completion was found. */
  complete(row: number, random: RandomSource): boolean
  /** Draws the open cells without regard to rules and uniqueness, for a piece that cannot have either. */
  fillAnyhow(row: number, random: RandomSource): void
  /** Draws spent that were thrown away. */
  readonly drawsLost: number
}

/** Throwing away as many draws for one partly fixed piece means that its completions are scarce. */
const COMPLETION_TRIES = 64

interface Exact {
  readonly masses: PathMasses
  readonly draws: ValidDraws
  /** Made when used combinations crowd the draws. */
  unused: UnusedMass | null
}

/**
 * Three ways to draw by one law, each entered when fewer than half of the latest draws of the one before were kept:
 * free draws that are thrown away when forbidden or used; draws from the diagram, which are never forbidden; draws from
 * the unused mass, which are never thrown away. `drawsMax` bounds the first way where the diagram is not exact.
 */
export function dealer(tree: CompiledTree, diagram: Diagram, rows: Rows, rowsMax: number, drawsMax: number): Dealer {
  const { width, options } = rows
  const breaksRule = ruleCheck(tree, rows)
  const used = usedRows(tree, rows, rowsMax)
  const keptRows: number[] = []
  const tables = tree.categories.map((category) => drawTable(category.options.map((option) => option.weight)))
  const dealable = diagram.satisfiable && tables.every((table) => table !== null)
  const free = acceptanceWindow()
  const valid = acceptanceWindow()
  let exact: Exact | null = null
  let drawsLost = 0

  const exactDraws = (): Exact => {
    if (exact !== null) return exact
    const masses = pathMasses(tree, diagram)
    exact = { masses, draws: validDraws(tree, diagram, masses, rows), unused: null }
    return exact
  }
  const unused = (): UnusedMass => {
    const made = exactDraws()
    if (made.unused !== null) return made.unused
    made.unused = unusedMass(tree, diagram, made.masses, rows, made.draws)
    for (const row of keptRows) made.unused.take(row)
    return made.unused
  }
  const keep = (row: number): void => {
    used.add(row)
    keptRows.push(row)
    exact?.unused?.take(row)
  }
  const fillFree = (row: number, random: RandomSource): void => {
    const start = row * width
    for (let category = 0; category < width; category++) options[start + category] = tables[category]!(random)
  }
  const freeDrawsAllowed = (): boolean => (diagram.exact ? !free.low : drawsLost < drawsMax)

  return {
    breaksRule,
    used,
    keptRows,
    keep,
    deal: (row, random) => {
      if (!dealable) return false
      while (freeDrawsAllowed()) {
        fillFree(row, random)
        const good = breaksRule(row) < 0 && used.twin(row) < 0
        free.record(good)
        if (good) {
          keep(row)
          return true
        }
        drawsLost++
      }
      // Pins may hold valid combinations that are never drawn: a diagram of these alone has no mass.
      if (exactDraws().masses[0]![0] === 0n) {
        options.fill(OPEN, row * width, (row + 1) * width)
        return false
      }
      while (!valid.low) {
        exactDraws().draws.fill(row, 0, 0, random)
        const good = used.twin(row) < 0
        valid.record(good)
        if (good) {
          keep(row)
          return true
        }
        drawsLost++
      }
      if (!unused().draw(row, random)) {
        options.fill(OPEN, row * width, (row + 1) * width)
        return false
      }
      keep(row)
      return true
    },
    complete: (row, random) => {
      const open = openCells(rows, row)
      for (let tries = open.length === 0 ? 1 : COMPLETION_TRIES; tries > 0; tries--) {
        if (!fillCells(rows, row, open, tables, random)) break
        if (breaksRule(row) < 0 && used.twin(row) < 0) {
          keep(row)
          return true
        }
        drawsLost++
      }
      for (const category of open) options[row * width + category] = OPEN
      if (!drawWithFixed(tree, diagram, rows, row, keptRows, random)) return false
      keep(row)
      return true
    },
    fillAnyhow: (row, random) => {
      fillCells(rows, row, openCells(rows, row), tables, random)
    },
    get drawsLost() {
      return drawsLost
    },
  }
}

function openCells({ options, width }: Rows, row: number): number[] {
  const open = []
  for (let category = 0; category < width; category++) if (options[row * width + category] === OPEN) open.push(category)
  return open
}

/** False where a category has nothing to draw. */
function fillCells(
  { options, width }: Rows,
  row: number,
  open: readonly number[],
  tables: readonly (DrawTable | null)[],
  random: RandomSource,
): boolean {
  for (const category of open) {
    const table = tables[category]!
    if (table === null) return false
    options[row * width + category] = table(random)
  }
  return true
}
