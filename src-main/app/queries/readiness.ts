import type { Readiness } from '../../../schemas/commands/sheet-queries.ts'
import type { Problem } from '../../../schemas/errors.ts'
import { checkCollection } from '../../domain/plan/check-collection.ts'
import { estimateBytes, sizeIsKnown } from '../../domain/plan/estimate-bytes.ts'
import { otherSizedLayers } from '../../domain/plan/other-sized-layers.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { missingCollection } from '../commands/missing-collection.ts'
import { onlyLookedAt } from '../commands/only-looked-at.ts'
import type { Session } from '../engine/session.ts'
import { planProblems } from './plan-problems.ts'
import { preflight } from './preflight.ts'

/** Every reason why a cook of the collection as it is now would be refused, what would lift them, and what it takes. */
export async function readinessOf(session: Session, collectionId: string): Promise<Result<Readiness, Problem[]>> {
  const { store, tools, sheetPlans } = session
  const collection = store.read.collection(collectionId)
  if (!collection) return err([missingCollection(collectionId)])
  const { document, assets } = collection
  const { supply } = document
  const planned = sheetPlans.planOf(collection)
  const selections = planned.pieces.map((piece) => piece.selection)
  const meanBytes = meanBytesOf(session, collectionId)
  const unready = await preflight(session, {
    document,
    assets,
    seed: String(document.seed),
    selections,
    toMake: supply,
    meanBytes,
  })
  const { errors, warnings } = checkCollection(document, (id) => tools.get(id))
  const unmet = planned.status === 'met' ? [] : planProblems(planned)
  const closed = store.readOnly ? [onlyLookedAt(store.dir)] : []
  return ok({
    capacity: planned.capacity,
    problems: [...closed, ...errors, ...unmet, ...unready],
    offers: planned.status === 'met' ? [] : planned.offers,
    warnings: [...warnings, ...otherSizedLayers(document, assets)],
    estimatedBytes:
      meanBytes !== undefined || sizeIsKnown(document) ? estimateBytes(document, supply, meanBytes) : null,
  })
}

/** Mean size of the pieces that the newest cook made; undefined where none did. */
function meanBytesOf({ store: { read } }: Session, collectionId: string): number | undefined {
  for (const { id, madeBytes } of read.cooks(collectionId)) {
    const made = read.lastPieceNumber(id)
    if (made > 0 && madeBytes > 0) return madeBytes / made
  }
  return undefined
}
