import type { Due, DueReason } from '../../../schemas/events/cook-events.ts'
import type { Problem } from '../../../schemas/errors.ts'
import type { Selection } from '../../../schemas/collection.ts'
import type { CollectionView } from '../../../schemas/views/collection-view.ts'
import type { CookView } from '../../../schemas/views/cook-view.ts'
import type { PieceView } from '../../../schemas/views/piece-view.ts'
import { type CookPlan, planHashOf, toCookPlan } from '../../domain/plan/cook-plan.ts'
import { requestBuilder } from '../../domain/plan/requests/request-builder.ts'
import { revisePlan } from '../../domain/plan/traits/revise-selections.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import type { Session } from '../engine/session.ts'
import { currentSelections } from './current-selections.ts'
import { documentFile } from './document-file.ts'
import { planProblems } from './plan-problems.ts'
import { preflight } from './preflight.ts'

export type Revision = {
  cook: CookView
  collection: CollectionView
  plan: CookPlan
  planHash: string
  /** Pieces that exist and are to be made again. */
  due: Due[]
  /** Pieces that exist and stay with their decisions. */
  stay: number
}

const PAGE = 2_000
/** Lets the engine's loop breathe while thousands of requests are compared. */
const BREATHE_EVERY = 200

/**
 * What taking over the collection as it is now would change in its cook. A piece is affected exactly where the request
 * it would be made from differs from the one it was made from.
 */
export async function previewRevision(session: Session, cook: CookView): Promise<Result<Revision, Problem[]>> {
  const { store, plans, tools } = session
  const collection = store.read.collection(cook.collectionId)
  const tool =
    collection?.document.generator.kind === 'tool' ? tools.get(collection.document.generator.toolId) : undefined
  if (!collection || !tool)
    return err([{ code: 'NOT_FOUND', message: `The collection of cook ${cook.id} is missing.` }])
  const { document, assets, treeHash } = collection
  const { supply, mode, traitTree } = document
  const seed = String(document.seed)
  if (seed !== cook.seed || mode !== cook.mode) {
    const what = seed !== cook.seed ? `seed (${cook.seed} → ${seed})` : `mode (${cook.mode} → ${mode})`
    const message = `The ${what} changed: that is another set, not a revision of this one.`
    return err([{ code: 'CONFLICT', message, cure: 'Archive this cook and start a new one, or set it back.' }])
  }

  const { plan: oldPlan } = await plans.load(cook)
  const oldPieces = currentSelections(store.read, cook, oldPlan)
  const revised = revisePlan({ oldPieces, tree: traitTree, supply, seed, mode })
  if (revised.status !== 'met') return err(planProblems(revised, documentFile(collection)))
  const selections = revised.pieces.map((piece) => piece.selection)
  const plan = toCookPlan(document, assets, selections)
  const builder = requestBuilder({ document, assets, seed }, tool)
  if (!builder.ok) return builder

  const changed = new Set(revised.changed.map((change) => change.number))
  const due: Due[] = []
  let stay = 0
  let looked = 0
  for (let after = 0; ;) {
    const page = store.read.pieces(cook.id, {}, after, PAGE)
    for (const piece of page) {
      const selection = selections[piece.number - 1]
      if (selection === undefined || piece.status === 'gap') continue
      looked += 1
      if (looked % BREATHE_EVERY === 0) await new Promise((resolve) => setImmediate(resolve))
      const built = builder.value({ number: piece.number, take: piece.take, selection })
      if (!built.ok) return built
      if (isAsItWouldBe(session, piece, built.value.requestHash, changed.has(piece.number))) stay += 1
      else due.push(dueOf(piece, selection, changed.has(piece.number), oldPlan, plan))
    }
    if (page.length < PAGE) break
    after = page.at(-1)?.number ?? after
  }

  const made = store.read.lastPieceNumber(cook.id)
  const toMake = due.length + Math.max(0, supply - made)
  const meanBytes = made > 0 ? cook.madeBytes / made : undefined
  const problems = await preflight(session, { document, assets, seed, selections, toMake, meanBytes })
  if (problems.length > 0) return err(problems)
  const { categories, rows } = plan
  return ok({
    cook,
    collection,
    plan,
    planHash: planHashOf({ treeHash, supply, seed, mode, categories, rows }),
    due,
    stay,
  })
}

/** A piece that is still to be made will be made as the collection is then; one to choose from has no request of its own. */
function isAsItWouldBe(session: Session, piece: PieceView, requestHash: string, traitsChanged: boolean): boolean {
  if (piece.status === 'due') return !traitsChanged
  if (piece.candidates > 1) return session.store.read.request(requestHash) !== undefined
  return piece.requestHash === requestHash
}

function dueOf(piece: PieceView, selection: Selection, traitsChanged: boolean, before: CookPlan, after: CookPlan): Due {
  const reason: DueReason = traitsChanged ? 'traits' : sameParams(before, after) ? 'art' : 'params'
  const candidates = piece.candidates > 1 ? { candidates: piece.candidates } : {}
  return { number: piece.number, reason, ...candidates, ...(traitsChanged && { selection }) }
}

function sameParams(before: CookPlan, after: CookPlan): boolean {
  return JSON.stringify(before.document.params) === JSON.stringify(after.document.params)
}
