import type { z } from 'zod'
import { type FollowUp, reviewPiecesInput, type reviewPiecesOutput } from '../../../schemas/commands/review-commands.ts'
import type { Selection } from '../../../schemas/collection.ts'
import type { Problem } from '../../../schemas/errors.ts'
import type { NewEvent } from '../../../schemas/event.ts'
import type { Due } from '../../../schemas/events/cook-events.ts'
import type { TraitTree } from '../../../schemas/trait-tree.ts'
import type { CookView } from '../../../schemas/views/cook-view.ts'
import type { PieceView } from '../../../schemas/views/piece-view.ts'
import { formerPiece } from '../../domain/judge/former-piece.ts'
import { traitIndex } from '../../domain/plan/requests/trait-index.ts'
import { selectionAt } from '../../domain/plan/packed-pieces.ts'
import { err, ok } from '../../domain/prelude/result.ts'
import { cookAllows } from '../../domain/run/cook-states.ts'
import { remadeStatus } from '../../domain/run/remade-status.ts'
import type { Command } from '../engine/command.ts'
import { currentSelections } from '../queries/current-selections.ts'
import { planProblems } from '../queries/plan-problems.ts'
import { changedMeanwhile } from './changed-meanwhile.ts'
import { missingCook } from './missing-cook.ts'
import { notNow } from './not-now.ts'

type Input = z.infer<typeof reviewPiecesInput>
export type ReviewResult = z.infer<typeof reviewPiecesOutput>
type Facts = { selections: Map<number, Selection>; seenPlan: string }
type State = { cook: CookView | undefined; pieces: PieceView[]; freed: Set<number> }

/** Decides on pieces; a rejection may say what comes in their place. Pieces that can't be judged yet are named. */
export const reviewPieces: Command<Input, Facts, State, ReviewResult> = {
  name: 'pieces.review',
  input: reviewPiecesInput,
  inTurn: true,
  async gather(session, { cookId, numbers, then }) {
    const cook = session.store.read.cook(cookId)
    if (!cook) return err([missingCook(cookId)])
    const selections = new Map<number, Selection>()
    if (then?.kind !== 'new' && then?.kind !== 'some') return ok({ selections, seenPlan: cook.planHash })
    const { plan } = await session.plans.load(cook)
    const unknown = then.kind === 'some' ? unknownCategories(plan.document.traitTree, then.categories) : []
    if (unknown.length > 0) return err(unknown)
    const { pieces, retired } = await currentSelections(session.store.read, cook, plan)
    const takes = new Map(
      session.store.read.pieces(cookId, { numbers }, 0, numbers.length).map((piece) => [piece.number, piece.lastTake]),
    )
    const replaced = await session.planner.replace({
      tree: plan.document.traitTree,
      pieces,
      retired,
      supply: cook.supply,
      seed: cook.seed,
      mode: cook.mode,
      replace: [...new Set(numbers)].map((number) => ({
        number,
        take: (takes.get(number) ?? 0) + 1,
        then: then.kind === 'new' ? 'new' : { some: then.categories },
      })),
    })
    if (!replaced.ok) return replaced
    if (replaced.value.status !== 'met') return err(planProblems(replaced.value))
    for (const number of numbers) {
      if (number <= cook.supply) selections.set(number, selectionAt(replaced.value.pieces, number - 1))
    }
    return ok({ selections, seenPlan: cook.planHash })
  },
  load(reads, { cookId, numbers }) {
    const pieces = reads.pieces(cookId, { numbers }, 0, numbers.length)
    return { cook: reads.cook(cookId), pieces, freed: new Set(reads.freedPieces(cookId, numbers)) }
  },
  decide({ cook, pieces, freed }, { cookId, numbers, decision, reason, then }, { selections, seenPlan }) {
    if (!cook) return err([missingCook(cookId)])
    if (cook.planHash !== seenPlan) return err([changedMeanwhile()])
    if (then !== null && decision !== 'rejected') {
      const message = 'Only a rejection says what comes next.'
      return err([{ code: 'VALIDATION', message, field: 'then', cure: 'Reject, or say nothing of what comes next.' }])
    }
    if (!cookAllows(cook.status, 'judge')) return err([notNow(cook.status, 'be reviewed')])
    if (then !== null && then.kind !== 'gap' && !cookAllows(cook.status, 'remake'))
      return err([notNow(cook.status, 'make pieces again')])
    const byNumber = new Map(pieces.map((piece) => [piece.number, piece]))
    const events: NewEvent[] = []
    const skipped: ReviewResult['skipped'] = []
    let reviewed = 0
    for (const number of new Set(numbers)) {
      const piece = byNumber.get(number)
      const why = number > cook.supply ? 'the supply ends before it' : whyNot(piece, decision, freed)
      if (!piece || why !== undefined) {
        skipped.push({ number, why: why ?? 'it is not made yet' })
        continue
      }
      reviewed += 1
      // Said again, a decision is no other: there would be nothing to take back.
      if (then === null && piece.decision === decision && piece.reason === reason) continue
      const due = dueOf(piece, then, selections.get(number))
      const payload = {
        cookId,
        number,
        versionId: piece.versionId,
        decision,
        reason,
        then: then?.kind ?? null,
        due,
        before: formerPiece(piece, then),
        cookStatus: due ? remadeStatus(cook.status) : cook.status,
      }
      events.push({ type: 'piece.reviewed', entityType: 'piece', entityId: `${cookId}/${number}`, payload })
    }
    return ok({ events, result: { reviewed, skipped } })
  },
}

function unknownCategories(tree: TraitTree, names: readonly string[]): Problem[] {
  const { categoryName } = traitIndex(tree)
  const known = tree.categories.map((category) => category.name).join(', ')
  return names
    .filter((name) => categoryName(name) === undefined)
    .map((name) => {
      const message = `There is no category "${name}" to choose anew.`
      return { code: 'VALIDATION', message, field: 'then.categories', cure: `Use ${known}.` }
    })
}

function whyNot(
  piece: PieceView | undefined,
  decision: PieceView['decision'],
  freed: ReadonlySet<number>,
): string | undefined {
  if (!piece) return 'it is not made yet'
  if (piece.status === 'gap') return 'it is left out'
  if (piece.status === 'failed') return decision === 'rejected' ? undefined : 'it failed'
  if (piece.status === 'choosing') return 'one of its images is to be chosen first'
  if (piece.status !== 'generated') return 'it is being made'
  const isLost = freed.has(piece.number) && decision !== 'rejected'
  return isLost ? 'its pixels were dropped; reject it for another image of the same traits' : undefined
}

function dueOf(piece: PieceView, then: FollowUp | null, selection: Selection | undefined): Due | null {
  if (then === null || then.kind === 'gap') return null
  return {
    number: piece.number,
    reason: 'rejected',
    take: piece.lastTake + 1,
    ...(then.kind === 'several' && { candidates: then.count }),
    ...(selection && { selection, retired: [...piece.retired, piece.selection] }),
  }
}
