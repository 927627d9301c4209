import type { Due } from '../../../schemas/events/cook-events.ts'
import type { Problem } from '../../../schemas/errors.ts'
import type { Selection } from '../../../schemas/collection.ts'
import type { CollectionView } from '../../../schemas/views/collection-view.ts'
import type { CookView } from '../../../schemas/views/cook-view.ts'
import type { PieceView } from '../../../schemas/views/piece-view.ts'
import { requestBuilder } from '../../domain/plan/requests/request-builder.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { createBreaths } from '../engine/breaths.ts'
import type { Session } from '../engine/session.ts'
import { anotherSet } from './another-set.ts'
import { currentSelections } from './current-selections.ts'
import { documentFaults } from './document-faults.ts'
import { documentFile } from './document-file.ts'
import { missingGenerator } from './missing-generator.ts'
import { planProblems } from './plan-problems.ts'
import { preflight } from './preflight.ts'
import { type RevisedPiece, revisePiece } from './revise-piece.ts'

/** What becomes of the pieces that exist. */
export type Affected = {
  /** These are to be made again. */
  due: Due[]
  /** Of those that stay: pieces whose traits changed and whose picture does not. */
  retraited: { number: number; selection: Selection }[]
  /** So many stay with their decisions. */
  stay: number
}

export type Revision = Affected & {
  cook: CookView
  collection: CollectionView
  planHash: string
  /** The plan as it is pinned, as UTF-8. */
  planText: Uint8Array
  /** What happened to pieces after this event may not be part of it. */
  asOfSeq: number
  /** The same with these pieces as they are by now: while it was worked out, some may have been begun as they were. */
  judgedAnew(changed: readonly PieceView[]): Result<Affected, Problem[]>
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
  signal?: AbortSignal,
): Promise<Result<Revision, Problem[]>> {
  const { store, plans, planner, tools } = session
  const { document, assets, treeHash } = collection
  const faults = documentFaults(tools, collection)
  if (faults.length > 0) return err(faults)
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
  const before = oldPlan.document.traitTree
  const old = await currentSelections(store.read, cook, oldPlan)
  const revised = await planner.revise({ before, pieces: old.pieces, tree: traitTree, supply, seed, mode }, signal)
  if (!revised.ok) return revised
  if (revised.value.status !== 'met') return err(planProblems(revised.value, documentFile(collection)))
  const { pieces } = revised.value
  const pinned = await planner.pin({ document, assets, treeHash, pieces }, signal)
  if (!pinned.ok) return pinned
  const builder = requestBuilder({ document, assets, seed }, tool)
  if (!builder.ok) return builder

  const judge = revisePiece(store.read, { before: oldPlan.document, after: document, pieces, build: builder.value })
  const breathe = createBreaths()
  const asOfSeq = store.read.lastSeq()
  const revisedPieces = new Map<number, RevisedPiece | null>()
  for (let after = 0; ;) {
    await breathe()
    const page = store.read.pieces(cook.id, {}, after, PAGE)
    for (const piece of page) {
      await breathe()
      const judged = judge(piece)
      if (!judged.ok) return judged
      revisedPieces.set(piece.number, judged.value)
    }
    if (page.length < PAGE) break
    after = page.at(-1)?.number ?? after
  }
  const affected = affectedOf(revisedPieces)

  const made = store.read.lastPieceNumber(cook.id)
  const toMake = affected.due.length + Math.max(0, supply - made)
  const meanBytes = made > 0 ? cook.madeBytes / made : undefined
  const problems = await preflight(session, { document, assets, pieces, toMake, meanBytes })
  if (problems.length > 0) return err(problems)
  const { planHash, text: planText } = pinned.value
  return ok({
    cook,
    collection,
    planHash,
    planText,
    asOfSeq,
    ...affected,
    judgedAnew(changed) {
      if (changed.length === 0) return ok(affected)
      const now = new Map(revisedPieces)
      for (const piece of changed) {
        const judged = judge(piece)
        if (!judged.ok) return judged
        now.set(piece.number, judged.value)
      }
      return ok(affectedOf(now))
    },
  })
}

/** In order of number. */
function affectedOf(revisedPieces: ReadonlyMap<number, RevisedPiece | null>): Affected {
  const affected: Affected = { due: [], retraited: [], stay: 0 }
  for (const [number, revised] of [...revisedPieces].toSorted(([a], [b]) => a - b)) {
    if (revised?.due) affected.due.push(revised.due)
    else if (revised) {
      affected.stay += 1
      if (revised.selection) affected.retraited.push({ number, selection: revised.selection })
    }
  }
  return affected
}
