import type { Selection } from '../../../schemas/collection.ts'
import type { NewEvent } from '../../../schemas/event.ts'
import type { Request } from '../../../schemas/request.ts'
import type { CookView } from '../../../schemas/views/cook-view.ts'
import type { Decision } from '../engine/command.ts'
import type { LoadedPlan } from '../engine/plan-cache.ts'
import type { NewJob } from '../ports/job-queue.ts'
import type { NextPiece } from './next-pieces.ts'

/** Jobs for these pieces. A piece whose parameters turn out faulty fails by itself, with the reason. */
export function submitPieces(
  cook: CookView,
  { build, backend, plan }: LoadedPlan,
  pieces: readonly NextPiece[],
  newId: () => string,
): Decision<null> {
  const events: NewEvent[] = []
  const jobs: NewJob[] = []
  const requests = new Map<string, Request>()
  const generated = plan.document.traitTree.categories.filter((category) => category.mode === 'generated')

  for (const { number, take, selection, again, candidate } of pieces) {
    const piece = { entityType: 'piece', entityId: `${cook.id}/${number}` } as const
    const jobId = newId()
    const built = build({ number, take, selection })
    const { seed, requestHash } = built.ok ? built.value : { seed: '0', requestHash: FAULTY }
    const queued = { cookId: cook.id, number, take, selection, seed, requestHash, jobId, again, candidate }
    events.push({ ...piece, type: 'piece.queued', payload: queued })
    if (!built.ok) {
      const [problem = { code: 'VALIDATION', message: 'The parameters of this piece are faulty.' } as const] =
        built.error
      events.push({ ...piece, type: 'piece.failed', payload: { cookId: cook.id, number, jobId, attempts: 1, problem } })
      continue
    }
    if (generated.length > 0 && !again) {
      const values: Selection = Object.fromEntries(generated.map(({ name }) => [name, selection[name] ?? null]))
      events.push({ ...piece, type: 'category.valueAssigned', payload: { cookId: cook.id, number, values } })
    }
    requests.set(requestHash, built.value.request)
    jobs.push({
      id: jobId,
      backend,
      source: cook.id,
      affinity: '',
      priority: 'normal',
      requestHash,
      subject: { kind: 'piece', cookId: cook.id, number, take, candidate },
    })
  }
  return { events, jobs, requests, result: null }
}

const FAULTY = '0'.repeat(64)
