import type { PieceFilter } from '../../../../schemas/commands/piece-queries.ts'
import { DECISIONS, type PieceTable, STAGES } from './piece-table.ts'

/** One field of a filter. `allowed[codes[i]]` is 1 where piece i + 1 passes. */
export type Condition = {
  facet: 'stages' | 'decisions' | { category: string }
  codes: Uint8Array | Uint32Array
  allowed: Uint8Array
}

/** A filter made ready for one table. `numbers`: places of the pieces that are meant at all; null: every one. */
export type FilterConditions = { conditions: Condition[]; numbers: readonly number[] | null }

/** A value or a category that no piece has passes nothing. */
export function filterConditions(table: PieceTable, filter: PieceFilter): FilterConditions {
  const conditions: Condition[] = []
  const { stages, decisions, traits, numbers } = filter
  if (stages) conditions.push({ facet: 'stages', codes: table.stages, allowed: marked(STAGES, stages) })
  if (decisions) conditions.push({ facet: 'decisions', codes: table.decisions, allowed: marked(DECISIONS, decisions) })
  for (const [category, values] of Object.entries(traits ?? {})) {
    const column = table.columns.find((one) => one.category === category)
    const facet = { category }
    if (!column) conditions.push({ facet, codes: new Uint8Array(table.supply), allowed: Uint8Array.of(0) })
    else conditions.push({ facet, codes: column.codes, allowed: marked(column.values, values) })
  }
  return { conditions, numbers: numbers ? placesOf(numbers, table.supply) : null }
}

function marked<T>(all: readonly T[], wanted: readonly T[]): Uint8Array {
  const set = new Set(wanted)
  return Uint8Array.from(all, (value) => (set.has(value) ? 1 : 0))
}

function placesOf(numbers: readonly number[], supply: number): number[] {
  return [...new Set(numbers)]
    .filter((number) => number <= supply)
    .map((number) => number - 1)
    .sort((a, b) => a - b)
}
