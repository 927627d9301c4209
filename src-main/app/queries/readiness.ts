import type { Readiness } from '../../../schemas/commands/sheet-queries.ts'
import type { Problem } from '../../../schemas/errors.ts'
import { checkCollection } from '../../domain/plan/check-collection.ts'
import { estimateBytes, sizeIsKnown } from '../../domain/plan/estimate-bytes.ts'
import { otherSizedLayers } from '../../domain/plan/other-sized-layers.ts'
import { checkTree } from '../../domain/plan/traits/check-tree.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { missingCollection } from '../commands/missing-collection.ts'
import { onlyLookedAt } from '../commands/only-looked-at.ts'
import type { Session } from '../engine/session.ts'
import { eachOnce } from './each-once.ts'
import { planProblems } from './plan-problems.ts'
import { preflight } from './preflight.ts'

/** Every reason why a cook of the collection as it is now would be refused, what would lift them, and what it takes. */
export async function readinessOf(
  session: Session,
  collectionId: string,
  signal?: AbortSignal,
): Promise<Result<Readiness, Problem[]>> {
  const { store, tools, sheetPlans } = session
  const collection = store.read.collection(collectionId)
  if (!collection) return err([missingCollection(collectionId)])
  const { document, assets } = collection
  const { supply } = document
  const { errors, warnings } = checkCollection(document, (id) => tools.get(id))
  const closed = store.readOnly ? [onlyLookedAt(store.dir)] : []
  if (checkTree(document.traitTree).length > 0) {
    return ok({ capacity: null, problems: [...closed, ...errors], offers: [], warnings, estimatedBytes: null })
  }
  const answer = await sheetPlans.planOf(collection, signal)
  if (!answer.ok) return answer
  const planned = answer.value
  const { pieces } = planned
  const meanBytes = meanBytesOf(session, collectionId)
  const unready = await preflight(session, { document, assets, pieces, toMake: supply, meanBytes })
  const unmet = planned.status === 'met' ? [] : planProblems(planned)
  return ok({
    capacity: planned.capacity,
    problems: [...closed, ...eachOnce([...errors, ...unmet, ...unready])],
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
