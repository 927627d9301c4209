import type { Sheet, SheetPiece } from '../../../schemas/commands/sheet-queries.ts'
import type { Problem } from '../../../schemas/errors.ts'
import type { CollectionView } from '../../../schemas/views/collection-view.ts'
import { lockedNumbers } from '../../domain/plan/sheet/lock-rule.ts'
import { selectionAt } from '../../domain/plan/packed-pieces.ts'
import type { PlannedPiece } from '../../domain/plan/traits/plan-result.ts'
import { checkTree } from '../../domain/plan/traits/check-tree.ts'
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
  signal?: AbortSignal,
): Promise<Result<Sheet, Problem[]>> {
  const collection = session.store.read.collection(collectionId)
  if (!collection) return err([missingCollection(collectionId)])
  const faults = checkTree(collection.document.traitTree)
  if (faults.length > 0) return ok(unfinished(collection, faults))
  const answer = await session.sheetPlans.planOf(collection, signal)
  if (!answer.ok) return answer
  const planned = answer.value
  const locked = lockedNumbers(collection.document.traitTree)
  const draw = sheetDrawer(session, collection)
  const breathe = createBreaths()
  const pieces: SheetPiece[] = []
  for (const [index, number] of planned.pieces.numbers.entries()) {
    if (number > count) break
    await breathe()
    const piece = { number, selection: selectionAt(planned.pieces, index) }
    pieces.push({ ...shown(piece), locked: locked.has(number) })
  }
  return ok({
    documentHash: collection.documentHash,
    status: planned.status,
    supply: collection.document.supply,
    pieces,
    reasons: planned.status === 'met' ? [] : planned.status === 'impossible' ? planned.certificate : planned.misses,
    offers: planned.status === 'met' ? [] : planned.offers,
    problems: [],
  })

  function shown(piece: PlannedPiece): Omit<SheetPiece, 'locked'> {
    const drawn = draw(piece)
    if (!drawn.ok) return { ...piece, requestHash: null, problem: drawn.error }
    const { requestHash, ...drawable } = drawn.value
    session.previews.remember(requestHash, drawable)
    return { ...piece, requestHash, problem: null }
  }
}

/** Nothing of a tree with faults can be planned. */
function unfinished({ documentHash, document: { supply } }: CollectionView, problems: Problem[]): Sheet {
  return { documentHash, status: 'unfinished', supply, pieces: [], reasons: [], offers: [], problems }
}

/** The piece of this number in that plan; undefined where it has none. */
export async function plannedPiece(
  session: Session,
  collection: CollectionView,
  number: number,
): Promise<Result<PlannedPiece | undefined, Problem[]>> {
  const planned = await session.sheetPlans.planOf(collection)
  if (!planned.ok) return planned
  const { pieces } = planned.value
  const index = pieces.numbers.indexOf(number)
  return ok(index < 0 ? undefined : { number, selection: selectionAt(pieces, index) })
}
