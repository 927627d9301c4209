import type { z } from 'zod'
import type { renderSheetPieceInput, renderSheetPieceOutput } from '../../../schemas/commands/sheet-queries.ts'
import type { Problem } from '../../../schemas/errors.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { missingCollection } from '../commands/missing-collection.ts'
import type { Drawable } from '../engine/previews.ts'
import type { Session } from '../engine/session.ts'
import { plannedPiece } from './sheet.ts'
import { sheetDrawer } from './sheet-drawer.ts'

type Input = Omit<z.infer<typeof renderSheetPieceInput>, 'projectId'>
type Rendered = z.infer<typeof renderSheetPieceOutput>

/**
 * Draws a piece of a sheet, small, and gives the picture by content. What is asked for is drawn, also when the plan is
 * another by now; CONFLICT where nobody knows any more what that was.
 */
export async function renderSheetPiece(session: Session, input: Input): Promise<Result<Rendered, Problem | Problem[]>> {
  const remembered = session.previews.remembered(input.requestHash)
  const drawable = remembered ? ok(remembered) : await plannedNow(session, input)
  return drawable.ok ? session.previews.render(input.requestHash, drawable.value) : drawable
}

/** The sheet may be that of an engine before this one. */
async function plannedNow(
  session: Session,
  { collectionId, number, requestHash }: Input,
): Promise<Result<Drawable, Problem | Problem[]>> {
  const collection = session.store.read.collection(collectionId)
  if (!collection) return err(missingCollection(collectionId))
  const planned = await plannedPiece(session, collection, number)
  if (!planned.ok) return planned
  const drawing = planned.value && sheetDrawer(session, collection)(planned.value)
  if (drawing?.ok && drawing.value.requestHash === requestHash) return ok(drawing.value)
  const message = `Piece ${number} is planned otherwise by now.`
  return err({ code: 'CONFLICT', message, cure: 'Read the sheet again.' })
}
