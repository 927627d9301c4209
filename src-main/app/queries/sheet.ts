import type { Sheet, SheetPiece } from '../../../schemas/commands/sheet-queries.ts'
import type { Problem } from '../../../schemas/errors.ts'
import type { CollectionView } from '../../../schemas/views/collection-view.ts'
import { lockedNumbers } from '../../domain/plan/sheet/lock-rule.ts'
import type { PlannedPiece } from '../../domain/plan/traits/plan-result.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { missingCollection } from '../commands/missing-collection.ts'
import { createBreaths } from '../engine/breaths.ts'
import type { Session } from '../engine/session.ts'
import { sheetDrawer } from './sheet-drawer.ts'

/**
 * The first pieces of a collection as a cook started now would plan them. Their requests stay at hand for a while, so
 * that each can be drawn as it was listed.
 */
export async function sheetOf(
  session: Session,
  { collectionId, count }: { collectionId: string; count: number },
): Promise<Result<Sheet, Problem[]>> {
  const collection = session.store.read.collection(collectionId)
  if (!collection) return err([missingCollection(collectionId)])
  const planned = session.sheetPlans.planOf(collection)
  const locked = lockedNumbers(collection.document.traitTree)
  const draw = sheetDrawer(session, collection)
  const breathe = createBreaths()
  const pieces: SheetPiece[] = []
  for (const piece of planned.pieces) {
    if (piece.number > count) continue
    await breathe()
    pieces.push({ ...shown(piece), locked: locked.has(piece.number) })
  }
  return ok({
    documentHash: collection.documentHash,
    status: planned.status,
    supply: collection.document.supply,
    pieces,
    reasons: planned.status === 'met' ? [] : planned.status === 'impossible' ? planned.certificate : planned.misses,
    offers: planned.status === 'met' ? [] : planned.offers,
  })

  function shown(piece: PlannedPiece): Omit<SheetPiece, 'locked'> {
    const drawn = draw(piece)
    if (!drawn.ok) return { ...piece, requestHash: null, problem: drawn.error }
    const { requestHash, ...drawable } = drawn.value
    session.previews.remember(requestHash, drawable)
    return { ...piece, requestHash, problem: null }
  }
}

/** The piece of this number in that plan; undefined where it has none. */
export function plannedPiece(session: Session, collection: CollectionView, number: number): PlannedPiece | undefined {
  const { pieces } = session.sheetPlans.planOf(collection)
  const likely = pieces[number - 1]
  return likely?.number === number ? likely : pieces.find((piece) => piece.number === number)
}
