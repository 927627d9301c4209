import type { Event } from '../../../schemas/event.ts'
import type { CookView } from '../../../schemas/views/cook-view.ts'
import { evolve } from '../../domain/evolve/evolve.ts'
import {
  addPlanned,
  createPieceTable,
  isPlanned,
  type PieceTable,
  setPiece,
} from '../../domain/judge/pieces/piece-table.ts'
import { createBreaths } from './breaths.ts'
import type { PlanCache } from './plan-cache.ts'
import { createTurns, type Turns } from './turns.ts'
import type { ProjectReads } from '../ports/project-store.ts'

export type TableNow = { asOfSeq: number; cook: CookView; table: PieceTable }

/** Tables of the cooks that are looked at, read once and then kept up by the log. */
export type PieceTables = {
  /** The table as the log has it now; undefined where there is no such cook. What is given is good until one waits. */
  of(cookId: string): Promise<TableNow | undefined>
}

type Kept = { asOfSeq: number; planBlob: string; supply: number; table: PieceTable; turns: Turns }

const KEPT_TABLES = 4
/** So many at a time, and then the engine's loop may breathe: a few milliseconds each. */
const PLANNED_PAGE = 5_000
const ROWS_PAGE = 1_000
const EVENTS_PAGE = 500

export function createPieceTables(read: ProjectReads, plans: PlanCache): PieceTables {
  const kept = new Map<string, Kept>()

  async function readAnew(cook: CookView): Promise<Omit<Kept, 'turns'>> {
    const asOfSeq = read.lastSeq()
    const breathe = createBreaths()
    const { plan } = await plans.load(cook)
    const { supply, planBlob } = cook
    const table = createPieceTable(plan.document.traitTree, plan.categories, supply)
    for (let from = 0; from < supply; from += PLANNED_PAGE) {
      addPlanned(table, plan.rows, from, Math.min(supply, from + PLANNED_PAGE))
      await breathe()
    }
    for (let after = 0; ;) {
      const page = read.pieceStates(cook.id, after, ROWS_PAGE)
      for (const piece of page) setPiece(table, piece.number, piece)
      if (page.length < ROWS_PAGE) break
      after = page.at(-1)?.number ?? after
      await breathe()
    }
    return { asOfSeq, planBlob, supply, table }
  }

  async function current(cookId: string, known: Kept): Promise<TableNow | undefined> {
    const breathe = createBreaths()
    for (;;) {
      const cook = read.cook(cookId)
      if (!cook) return undefined
      const isBehind = read.lastSeq() - known.asOfSeq > Math.max(cook.supply, EVENTS_PAGE)
      if (known.planBlob !== cook.planBlob || known.supply !== cook.supply || isBehind) {
        Object.assign(known, await readAnew(cook))
        continue
      }
      const page = read.events(known.asOfSeq, EVENTS_PAGE)
      for (const event of page) takeOver(known.table, cookId, event)
      known.asOfSeq = page.at(-1)?.seq ?? known.asOfSeq
      if (page.length < EVENTS_PAGE) return { asOfSeq: known.asOfSeq, cook, table: known.table }
      await breathe()
    }
  }

  return {
    of(cookId) {
      const nothing = { asOfSeq: 0, planBlob: '', supply: -1, table: createPieceTable(NO_TREE, [], 0) }
      const known = kept.get(cookId) ?? { ...nothing, turns: createTurns() }
      kept.delete(cookId)
      kept.set(cookId, known)
      const [oldest] = kept.keys()
      if (kept.size > KEPT_TABLES && oldest !== undefined) kept.delete(oldest)
      return known.turns(() => current(cookId, known))
    },
  }
}

const NO_TREE = { categories: [], rules: [] }

/** A piece gets its row when it is queued first; what is said of one without a row changes nothing. */
function takeOver(table: PieceTable, cookId: string, event: Event): void {
  for (const patch of evolve(event)) {
    if (patch.view !== 'pieces') continue
    if (patch.op === 'put' && patch.row.cookId === cookId) setPiece(table, patch.row.number, patch.row)
    if (patch.op !== 'set' || patch.key.cookId !== cookId || patch.key.number === undefined) continue
    if (!isPlanned(table, patch.key.number)) setPiece(table, patch.key.number, patch.values)
  }
}
