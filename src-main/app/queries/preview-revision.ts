import type { Due, DueReason } from '../../../schemas/events/cook-events.ts'
import type { Problem } from '../../../schemas/errors.ts'
import type { Selection } from '../../../schemas/collection.ts'
import type { CollectionView } from '../../../schemas/views/collection-view.ts'
import type { CookView } from '../../../schemas/views/cook-view.ts'
import type { PieceView } from '../../../schemas/views/piece-view.ts'
import { type CookPlan, planHashOf, toCookPlan } from '../../domain/plan/cook-plan.ts'
import { renameSelections, sameSelection } from '../../domain/plan/rename-selections.ts'
import { requestBuilder } from '../../domain/plan/requests/request-builder.ts'
import type { PlannedPiece } from '../../domain/plan/traits/plan-result.ts'
import { revisePlan } from '../../domain/plan/traits/revise-selections.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { createBreaths } from '../engine/breaths.ts'
import type { Session } from '../engine/session.ts'
import { anotherSet } from './another-set.ts'
import { currentSelections } from './current-selections.ts'
import { documentFile } from './document-file.ts'
import { missingGenerator } from './missing-generator.ts'
import { planProblems } from './plan-problems.ts'
import { preflight } from './preflight.ts'

export type Revision = {
  cook: CookView
  collection: CollectionView
  plan: CookPlan
  planHash: string
  /** Pieces that exist and are to be made again. */
  due: Due[]
  /** Of those that stay: pieces whose traits changed and whose picture does not. */
  retraited: { number: number; selection: Selection }[]
  /** Pieces that exist and stay with their decisions. */
  stay: number
}

const PAGE = 1_000

/**
 * What taking over the collection as it is given would change in its cook. A piece is affected exactly where the request
 * it would be made from differs from the one it was made from.
 */
export async function previewRevision(
  session: Session,
  cook: CookView,
  collection: CollectionView,
): Promise<Result<Revision, Problem[]>> {
  const { store, plans, tools } = session
  const { document, assets, treeHash } = collection
  const tool = document.generator.kind === 'tool' ? tools.get(document.generator.toolId) : undefined
  if (!tool) return err([missingGenerator()])
  const { supply, mode, traitTree } = document
  const seed = String(document.seed)
  const changedSet = anotherSet(cook, document)
  if (changedSet !== undefined) {
    const message = `The ${changedSet} changed: that is another set, not a revision of this one.`
    return err([{ code: 'CONFLICT', message, cure: 'Archive this cook and start a new one, or set it back.' }])
  }

  const { plan: oldPlan } = await plans.load(cook)
  const rename = renameSelections(oldPlan.document.traitTree, traitTree)
  const breathe = createBreaths()
  const oldPieces: PlannedPiece[] = []
  for (const { number, selection } of await currentSelections(store.read, cook, oldPlan)) {
    oldPieces.push({ number, selection: rename(selection) })
    await breathe()
  }
  const revised = revisePlan({ oldPieces, tree: traitTree, supply, seed, mode })
  if (revised.status !== 'met') return err(planProblems(revised, documentFile(collection)))
  await breathe()
  const selections = revised.pieces.map((piece) => piece.selection)
  const plan = toCookPlan(document, assets, selections)
  const builder = requestBuilder({ document, assets, seed }, tool)
  if (!builder.ok) return builder

  const due: Due[] = []
  const retraited: Revision['retraited'] = []
  let stay = 0
  for (let after = 0; ;) {
    await breathe()
    const page = store.read.pieces(cook.id, {}, after, PAGE)
    for (const piece of page) {
      const selection = selections[piece.number - 1]
      if (selection === undefined || piece.status === 'gap') continue
      await breathe()
      const built = builder.value({ number: piece.number, take: piece.take, selection })
      if (!built.ok) return built
      const traitsChanged = !sameSelection(piece.selection, selection)
      if (isAsItWouldBe(session, piece, built.value.requestHash, traitsChanged)) {
        stay += 1
        if (traitsChanged) retraited.push({ number: piece.number, selection })
      } else due.push(dueOf(piece, selection, traitsChanged, oldPlan, plan))
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
    retraited,
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
