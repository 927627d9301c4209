import type { z } from 'zod'
import { undoReviewInput, type undoReviewOutput } from '../../../schemas/commands/review-commands.ts'
import type { NewEvent } from '../../../schemas/event.ts'
import type { CookView } from '../../../schemas/views/cook-view.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { cookAllows } from '../../domain/run/cook-states.ts'
import type { Command } from '../engine/command.ts'
import { type UndoablePiece, undoableDecisions } from '../queries/undoable-decisions.ts'
import { changedMeanwhile } from './changed-meanwhile.ts'
import { missingCook } from './missing-cook.ts'
import { notNow } from './not-now.ts'

type Input = z.infer<typeof undoReviewInput>
type Facts = {
  seenPlan: string
  found: Map<number, Result<UndoablePiece, string>>
  /** Jobs that wait, by the number of their piece. */
  waiting: Map<number, string[]>
}
/** Images to choose from, by the number of their piece. */
type State = { cook: CookView | undefined; candidates: Map<number, string[]> }

const WAITING_MAX = 10_000

/**
 * Takes the last decision on each piece back. Where a rejection asked for another picture, the former one is the piece
 * again: what waits to be made for it is canceled, and what was made, or still runs, stays on record.
 */
export const undoReview: Command<Input, Facts, State, z.infer<typeof undoReviewOutput>> = {
  name: 'pieces.undoReview',
  input: undoReviewInput,
  inTurn: true,
  async gather(session, { cookId, numbers }) {
    const cook = session.store.read.cook(cookId)
    if (!cook) return err([missingCook(cookId)])
    const found = await undoableDecisions(session, cook, numbers)
    const waiting = new Map<number, string[]>()
    const { jobs } = session.store.read.queue.list({ source: cookId, state: 'queued' }, { limit: WAITING_MAX })
    for (const { id, subject } of jobs) waiting.set(subject.number, [...(waiting.get(subject.number) ?? []), id])
    return ok({ seenPlan: cook.planHash, found, waiting })
  },
  load(reads, { cookId }, { found }) {
    const candidates = [...found].flatMap(([number, undoable]): [number, string[]][] => {
      if (!undoable.ok || undoable.value.undo.former.candidates === undefined) return []
      const versions = reads.versionsOf(cookId, number).filter(({ standing }) => standing === 'candidate')
      return [[number, versions.map(({ id }) => id)]]
    })
    return { cook: reads.cook(cookId), candidates: new Map(candidates) }
  },
  decide({ cook, candidates }, { cookId }, { seenPlan, found, waiting }) {
    if (!cook) return err([missingCook(cookId)])
    if (cook.planHash !== seenPlan) return err([changedMeanwhile()])
    if (!cookAllows(cook.status, 'judge')) return err([notNow(cook.status, 'be reviewed')])
    const events: NewEvent[] = []
    const skipped: z.infer<typeof undoReviewOutput>['skipped'] = []
    const cancelJobs: string[] = []
    for (const [number, undoable] of found) {
      if (!undoable.ok) {
        skipped.push({ number, why: undoable.error })
        continue
      }
      const { undoes, former, brings } = undoable.value.undo
      const payload = { cookId, number, undoes, former, onRecord: candidates.get(number) ?? [] }
      events.push({ type: 'piece.restored', entityType: 'piece', entityId: `${cookId}/${number}`, payload })
      if (brings === 'picture') cancelJobs.push(...(waiting.get(number) ?? []))
    }
    return ok({ events, cancelJobs, result: { undone: events.length, skipped } })
  },
}
