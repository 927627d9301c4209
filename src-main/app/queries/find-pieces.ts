import type { z } from 'zod'
import type { findPiecesOutput, PieceFilter } from '../../../schemas/commands/piece-queries.ts'
import type { Problem } from '../../../schemas/errors.ts'
import { findNumbers } from '../../domain/judge/pieces/find-numbers.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { missingCook } from '../commands/missing-cook.ts'
import type { Session } from '../engine/session.ts'

type Found = z.infer<typeof findPiecesOutput>

/** Numbers of the pieces of a cook that a filter leaves, planned ones included. */
export async function findPieces(
  session: Session,
  cookId: string,
  filter: PieceFilter,
): Promise<Result<Found, Problem[]>> {
  const now = await session.tables.of(cookId)
  return now ? ok({ asOfSeq: now.asOfSeq, numbers: findNumbers(now.table, filter) }) : err([missingCook(cookId)])
}
