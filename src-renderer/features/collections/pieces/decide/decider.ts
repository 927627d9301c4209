import type { Decision } from '../../../../../schemas/events/piece-events.ts'
import type { FollowUp } from '../../../../../schemas/commands/review-commands.ts'
import type { EngineApi } from '../../../../client/engine-client.ts'
import { problemsOf } from '../../../../ui/problems-of.ts'
import type { Batch, PiecesSessionStore, Report, Skipped } from '../session/pieces-session.ts'

export type Verdict = { decision: Decision; reason?: string | null; then?: FollowUp | null }

/** Carries decisions out one after the other, in the order they were made, and knows how to take them back. */
export type Decider = {
  decide(numbers: readonly number[], verdict: Verdict): void
  /** Takes the last batch back. Gives its first number; undefined where there is none. */
  undo(): number | undefined
  /** Takes the last decision on these back, whenever it was made. */
  undoOf(numbers: readonly number[]): void
  choose(number: number, versionId: string): void
  retryFailed(): void
}

type Api = {
  pieces: Pick<EngineApi['pieces'], 'review' | 'undoReview' | 'choose' | 'find'>
  cooks: Pick<EngineApi['cooks'], 'retryFailed'>
}

/**
 * Many pieces are decided on in parts, so that the engine has time for others in between. New traits are chosen for as
 * many at once as the contract takes: each part costs a plan of the whole.
 */
const AT_ONCE = 2_000
const AT_ONCE_PLANNED = 10_000
const BATCHES_KEPT = 200

export function createDecider(
  api: Api,
  of: { projectId: string; cookId: string },
  session: PiecesSessionStore,
): Decider {
  let last: Promise<void> = Promise.resolve()
  /** Of what was meant, the pieces that were decided on. */
  const cameTo = new WeakMap<Batch, Batch>()

  /** One at a time: a decision and its undo never overtake each other. */
  function inTurn(work: () => Promise<Report>): void {
    session.setState(({ pending }) => ({ pending: pending + 1 }))
    last = last
      .then(work)
      .catch((error: unknown): Report => ({ kind: 'failed', problems: problemsOf(error) }))
      .then((report) => session.setState(({ pending }) => ({ pending: pending - 1, report })))
  }

  function keep(batch: Batch): void {
    if (batch.length === 0) return
    session.setState(({ batches }) => ({ batches: [...batches, batch].slice(-BATCHES_KEPT) }))
  }

  function forget(batch: Batch): void {
    session.setState(({ batches }) => ({ batches: batches.filter((one) => one !== batch) }))
  }

  /** What is decided so already: saying it again changes nothing, so that taking it back would undo what was before. */
  async function alreadySo(numbers: readonly number[], decision: Decision): Promise<number[]> {
    const filter = { numbers: [...numbers], decisions: [decision] }
    return (await api.pieces.find({ ...of, filter })).numbers
  }

  async function review(batch: Batch, { decision, reason = null, then = null }: Verdict): Promise<Report> {
    const decided: number[] = []
    const skipped: Skipped[number][] = []
    let pieces = 0
    try {
      const size = then?.kind === 'new' || then?.kind === 'some' ? AT_ONCE_PLANNED : AT_ONCE
      for (let at = 0; at < batch.length; at += size) {
        const numbers = batch.slice(at, at + size)
        const same = then === null && reason === null ? await alreadySo(numbers, decision) : []
        const answer = await api.pieces.review({ ...of, numbers, decision, reason, then })
        const left = new Set([...same, ...answer.skipped.map(({ number }) => number)])
        skipped.push(...answer.skipped)
        pieces += answer.reviewed
        decided.push(...numbers.filter((number) => !left.has(number)))
      }
    } finally {
      cameTo.set(batch, decided)
      if (decided.length === 0) forget(batch)
    }
    return { kind: 'decided', decision, pieces, skipped }
  }

  async function takeBack(batch: Batch): Promise<Report> {
    let pieces = 0
    const skipped: Skipped[number][] = []
    for (let at = 0; at < batch.length; at += AT_ONCE) {
      const answer = await api.pieces.undoReview({ ...of, numbers: batch.slice(at, at + AT_ONCE) })
      pieces += answer.undone
      skipped.push(...answer.skipped)
    }
    return { kind: 'undone', pieces, skipped }
  }

  return {
    decide(numbers, verdict) {
      const batch = [...numbers]
      keep(batch)
      inTurn(() => review(batch, verdict))
    },
    undo() {
      const batch = session.getState().batches.at(-1)
      if (!batch) return undefined
      forget(batch)
      inTurn(async () => {
        try {
          return await takeBack(cameTo.get(batch) ?? batch)
        } catch (error) {
          keep(batch)
          throw error
        }
      })
      return batch[0]
    },
    undoOf(numbers) {
      inTurn(async () => {
        const taken = new Set(numbers)
        const report = await takeBack(numbers)
        session.setState(({ batches }) => ({ batches: withoutLast(batches, taken) }))
        return report
      })
    },
    choose(number, versionId) {
      inTurn(async () => {
        await api.pieces.choose({ ...of, number, versionId })
        return { kind: 'chosen', number }
      })
    },
    retryFailed() {
      inTurn(async () => ({ kind: 'retried', pieces: (await api.cooks.retryFailed(of)).pieces }))
    },
  }
}

/** The batches without the last mention of each of these pieces. */
function withoutLast(batches: readonly Batch[], numbers: ReadonlySet<number>): Batch[] {
  const left = new Set(numbers)
  return batches
    .toReversed()
    .map((batch) => batch.filter((number) => !left.delete(number)))
    .filter((batch) => batch.length > 0)
    .toReversed()
}
