import type { Selection, SelectionValue } from '../../../../schemas/collection.ts'
import { type PieceStage, pieceStageSchema } from '../../../../schemas/commands/piece-queries.ts'
import { type Decision, decisionSchema } from '../../../../schemas/events/piece-events.ts'
import type { TraitTree } from '../../../../schemas/trait-tree.ts'

/** One category of every piece: `codes[i]` is the place of piece i + 1's value in `values`. */
export type TraitColumn = {
  category: string
  /** A person chose its values one by one; a generated one has as many as pieces. */
  manual: boolean
  values: SelectionValue[]
  codeOf: Map<SelectionValue, number>
  codes: Uint32Array
}

/**
 * Stage, decision and traits of every piece of a cook, planned ones included, as columns of small numbers: what is asked
 * of thousands of pieces at once is answered in one pass.
 */
export type PieceTable = {
  supply: number
  /** Places in `STAGES` and `DECISIONS`. */
  stages: Uint8Array
  decisions: Uint8Array
  columns: TraitColumn[]
}

export const STAGES = pieceStageSchema.options
export const DECISIONS = decisionSchema.options

/** A table in which every piece is planned, and has no traits yet. Values a person wrote come first, in their order. */
export function createPieceTable(tree: TraitTree, categories: readonly string[], supply: number): PieceTable {
  const byName = new Map(tree.categories.map((category) => [category.name, category]))
  const columns = categories.map((category): TraitColumn => {
    const known = byName.get(category)
    const values = known?.mode === 'generated' ? [] : (known?.traits ?? []).map((trait) => trait.name)
    const codeOf = new Map<SelectionValue, number>(values.map((value, code) => [value, code]))
    return {
      category,
      manual: known?.mode !== 'generated',
      values: [...values],
      codeOf,
      codes: new Uint32Array(supply),
    }
  })
  return { supply, stages: new Uint8Array(supply), decisions: new Uint8Array(supply), columns }
}

/** Fills in what the plan says of pieces `from` + 1 … `to`. */
export function addPlanned(
  { columns }: PieceTable,
  rows: readonly (readonly SelectionValue[])[],
  from: number,
  to: number,
): void {
  for (const [place, column] of columns.entries()) {
    for (let i = from; i < to; i += 1) column.codes[i] = codeOf(column, rows[i]?.[place] ?? null)
  }
}

/** What is known of a piece by now; what is absent stays. Pieces behind the supply are left out. */
export function setPiece(
  table: PieceTable,
  number: number,
  state: { status?: PieceStage; decision?: Decision; selection?: Selection },
): void {
  const i = number - 1
  if (i < 0 || i >= table.supply) return
  if (state.status !== undefined) table.stages[i] = STAGES.indexOf(state.status)
  if (state.decision !== undefined) table.decisions[i] = DECISIONS.indexOf(state.decision)
  if (state.selection === undefined) return
  for (const column of table.columns) {
    const { selection } = state
    column.codes[i] = codeOf(column, Object.hasOwn(selection, column.category) ? selection[column.category] : null)
  }
}

/** True where the plan alone holds a piece. */
export function isPlanned(table: PieceTable, number: number): boolean {
  return table.stages[number - 1] === 0
}

/** A piece's traits as they are now. */
export function selectionIn(table: PieceTable, number: number): Selection {
  return Object.fromEntries(
    table.columns.map(({ category, values, codes }) => [category, values[codes[number - 1] ?? 0] ?? null]),
  )
}

function codeOf(column: TraitColumn, value: SelectionValue | undefined): number {
  const wanted = value ?? null
  let code = column.codeOf.get(wanted)
  if (code === undefined) {
    code = column.values.length
    column.values.push(wanted)
    column.codeOf.set(wanted, code)
  }
  return code
}
