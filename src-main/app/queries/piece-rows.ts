import type { PieceRows } from '../../../schemas/commands/piece-queries.ts'
import type { Problem } from '../../../schemas/errors.ts'
import { selectionOf } from '../../domain/plan/cook-plan.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { missingCook } from '../commands/missing-cook.ts'
import type { Session } from '../engine/session.ts'

/** What is known of these pieces of a cook; of those without a row, what the plan says. Numbers behind the supply are left out. */
export async function pieceRows(
  session: Session,
  cookId: string,
  numbers: readonly number[],
): Promise<Result<PieceRows, Problem[]>> {
  const { read } = session.store
  const cook = read.cook(cookId)
  if (!cook) return err([missingCook(cookId)])
  const { plan } = await session.plans.load(cook)
  const wanted = [...new Set(numbers)].filter((number) => number <= plan.rows.length).sort((a, b) => a - b)
  return ok(
    read.atOnce(() => {
      const pieces = read.pieces(cookId, { numbers: wanted }, 0, wanted.length)
      const made = new Set(pieces.map((piece) => piece.number))
      const planned = wanted.filter((number) => !made.has(number))
      return {
        asOfSeq: read.lastSeq(),
        pieces,
        planned: planned.map((number) => ({ number, selection: selectionOf(plan, number) })),
      }
    }),
  )
}
