import type { Facets, PieceFilter } from '../../../schemas/commands/piece-queries.ts'
import type { Problem } from '../../../schemas/errors.ts'
import { countFacets } from '../../domain/judge/pieces/count-facets.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { missingCook } from '../commands/missing-cook.ts'
import type { Session } from '../engine/session.ts'

/** How many pieces of a cook each stage, decision and trait would leave, beside the rest of a filter. */
export async function pieceFacets(
  session: Session,
  cookId: string,
  filter: PieceFilter,
): Promise<Result<Facets, Problem[]>> {
  const now = await session.tables.of(cookId)
  return now ? ok({ asOfSeq: now.asOfSeq, ...countFacets(now.table, filter) }) : err([missingCook(cookId)])
}
