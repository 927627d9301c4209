import type { Mode, Selection } from '../../../../../schemas/collection.ts'
import type { SeedKey } from '../../../prelude/seeded-random.ts'
import { type Capacity, capacityOf, isDrawn } from '../capacity.ts'
import type { CompiledTree } from '../compile/compiled-tree.ts'
import { DIAGRAM_NODES_MAX } from '../diagram/build-diagram.ts'
import type { Diagram } from '../diagram/diagram.ts'
import { recentDiagram } from '../diagram/recent-diagram.ts'
import { type Dealer, dealer } from '../draw/dealer.ts'
import { openRows, type Rows } from '../draw/rows.ts'
import { assignRungs } from '../kept/assign-rungs.ts'
import type { ReadCell } from '../kept/read-selection.ts'
import type { PlanBudget } from '../plan-budget.ts'
import type { Reason } from '../reason.ts'

/** Cells of one piece that are not to be touched, by category. */
export type FixedCells = ReadonlyMap<number, ReadCell>

export interface DraftInput {
  readonly tree: CompiledTree
  readonly supply: number
  /** Draws free pieces. */
  readonly key: SeedKey
  /** Completes pieces that are kept in part. */
  readonly partKey: SeedKey
  readonly mode: Mode
  /** For each piece that is not free: what to keep of it, tried in order until one can be completed. */
  readonly fixed: ReadonlyMap<number, readonly FixedCells[]>
  /** Combinations that no piece may become, although no piece has them. */
  readonly excluded: readonly Selection[]
  /** How often each piece was asked for anew; part of its randomness. */
  readonly takeOf: (number: number) => number
  /** Whether counts must be met in full, or only be approached by the pieces that are not kept. */
  readonly counts: 'exact' | 'approach'
  readonly budget: PlanBudget
}

/** A plan in the making. */
export interface Draft {
  readonly input: DraftInput
  readonly diagram: Diagram
  readonly capacity: Capacity
  readonly rows: Rows
  readonly dealer: Dealer
  /** 1 for rows that are pieces by now. */
  readonly made: Uint8Array
  /** Proofs that what is asked cannot be. */
  readonly certificate: Reason[]
  /** What was not found, without proof that it does not exist. */
  readonly misses: Reason[]
  /** Counts that are other than asked, where they are only approached. */
  readonly drift: Reason[]
  swaps: number
}

/** Sets the table: range places given, rules compiled, nothing made yet. */
export function openDraft(input: DraftInput): Draft {
  const { tree, supply, fixed, excluded, budget } = input
  const rowsMax = supply + excluded.length
  const rows = openRows(tree, rowsMax)
  const first = new Map([...fixed].map(([number, levels]) => [number, levels[0]!]))
  const fixedOptions = tree.categories.map(() => new Set<number>())
  for (const cells of first.values()) {
    for (const { category, option } of cells.values()) fixedOptions[category]!.add(option)
  }
  const rangeReasons = assignRungs(tree, rows, supply, first)
  const diagram = recentDiagram(
    tree,
    (category, option) => isDrawn(tree, category, option) || fixedOptions[category]!.has(option),
    budget.nodesMax ?? DIAGRAM_NODES_MAX,
  )
  const dealt = dealer(tree, diagram, rows, rowsMax, budget.drawsMax ?? 10_000 + 100 * supply)
  return {
    input,
    diagram,
    capacity: capacityOf(tree, diagram),
    rows,
    dealer: dealt,
    made: new Uint8Array(supply),
    certificate: [...rangeReasons],
    misses: [],
    drift: [],
    swaps: 0,
  }
}

/** Writes fixed cells into a row; the others stay as they are. */
export function writeCells(tree: CompiledTree, rows: Rows, row: number, cells: FixedCells): void {
  for (const { category, option, rung } of cells.values()) {
    rows.options[row * tree.categories.length + category] = option
    const rungs = rows.rungs[category]
    if (rungs && !Number.isNaN(rung)) rungs[row] = rung
  }
}

/** Whether a piece lacks the value of a range that it must have. */
export function lacksValue({ input: { tree }, rows }: Draft, row: number): boolean {
  return tree.categories.some(({ none }, category) => {
    const rungs = rows.rungs[category]
    return !!rungs && none < 0 && Number.isNaN(rungs[row]!)
  })
}
