import type { PieceRecord } from '../../../schemas/commands/piece-queries.ts'
import type { Problem } from '../../../schemas/errors.ts'
import { selectionIn, type PieceTable } from '../../domain/judge/pieces/piece-table.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { missingCook } from '../commands/missing-cook.ts'
import type { Session } from '../engine/session.ts'
import { undoableDecisions } from './undoable-decisions.ts'

/** What one piece was made from, what became of it, and how many others carry its traits. */
export async function pieceRecord(
  session: Session,
  cookId: string,
  number: number,
): Promise<Result<PieceRecord, Problem[]>> {
  const { read } = session.store
  const cook = read.cook(cookId)
  if (!cook) return err([missingCook(cookId)])
  // What is waited for comes first: what is told of the piece is then of one moment, and none of it is older than the rest.
  const canUndo = (await undoableDecisions(session, cook, [number])).get(number)?.ok === true
  const now = await session.tables.of(cookId)
  if (!now) return err([missingCook(cookId)])
  const { table } = now
  if (number > table.supply) return err([missingPiece(number, table.supply)])
  return ok(
    read.atOnce(() => {
      const piece = read.piece(cookId, number) ?? null
      return {
        piece,
        selection: piece?.selection ?? selectionIn(table, number),
        request: (piece?.requestHash && read.request(piece.requestHash)) || null,
        versions: read.versionsOf(cookId, number),
        sharesPpm: sharesPpm(table, number),
        canUndo,
      }
    }),
  )
}

function sharesPpm({ columns, supply }: PieceTable, number: number): Record<string, number> {
  return Object.fromEntries(
    columns.map(({ category, codes }) => {
      const own = codes[number - 1]
      let carriers = 0
      for (const code of codes) if (code === own) carriers += 1
      return [category, Math.round((carriers * 1_000_000) / supply)]
    }),
  )
}

function missingPiece(number: number, supply: number): Problem {
  const message = `There is no piece ${number}: the supply ends at ${supply}.`
  return { code: 'NOT_FOUND', message, cure: 'Name a piece of the supply, or extend it.' }
}
