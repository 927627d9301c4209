import type { PieceRows } from '../../../schemas/commands/piece-queries.ts'
import type { Problem } from '../../../schemas/errors.ts'
import { type CookPlan, selectionOf } from '../../domain/plan/cook-plan.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { missingCook } from '../commands/missing-cook.ts'
import type { Session } from '../engine/session.ts'
import type { ProjectReads } from '../ports/project-store.ts'

/** What is known of these pieces of a cook; of those without a row, what the plan says. Numbers behind the supply are left out. */
export async function pieceRows(
  session: Session,
  cookId: string,
  numbers: readonly number[],
): Promise<Result<PieceRows, Problem[]>> {
  const { read } = session.store
  for (;;) {
    const cook = read.cook(cookId)
    if (!cook) return err([missingCook(cookId)])
    const { plan } = await session.plans.load(cook)
    // The cook may have got another plan meanwhile: of an older one the answer must not say that it is as of now.
    const rows = read.atOnce(() =>
      read.cook(cookId)?.planBlob === cook.planBlob ? rowsOf(read, cookId, plan, numbers) : undefined,
    )
    if (rows) return ok(rows)
  }
}

function rowsOf(read: ProjectReads, cookId: string, plan: CookPlan, numbers: readonly number[]): PieceRows {
  const wanted = [...new Set(numbers)].filter((number) => number <= plan.rows.length).sort((a, b) => a - b)
  const pieces = read.pieces(cookId, { numbers: wanted }, 0, wanted.length)
  const made = new Set(pieces.map((piece) => piece.number))
  const planned = wanted.filter((number) => !made.has(number))
  return {
    asOfSeq: read.lastSeq(),
    pieces,
    planned: planned.map((number) => ({ number, selection: selectionOf(plan, number) })),
  }
}
