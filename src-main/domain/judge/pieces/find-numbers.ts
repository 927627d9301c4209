import type { PieceFilter } from '../../../../schemas/commands/piece-queries.ts'
import { filterConditions } from './filter-conditions.ts'
import type { PieceTable } from './piece-table.ts'

/** Numbers of the pieces that pass a filter, in order. */
export function findNumbers(table: PieceTable, filter: PieceFilter): number[] {
  const { conditions, numbers } = filterConditions(table, filter)
  const found: number[] = []
  const look = (i: number) => {
    for (const { codes, allowed } of conditions) if (allowed[codes[i] ?? 0] !== 1) return
    found.push(i + 1)
  }
  if (numbers) for (const i of numbers) look(i)
  else for (let i = 0; i < table.supply; i += 1) look(i)
  return found
}
