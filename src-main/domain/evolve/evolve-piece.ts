import type { Event } from '../../../schemas/event.ts'
import type { CookStatus } from '../../../schemas/views/cook-view.ts'
import type { PieceView } from '../../../schemas/views/piece-view.ts'
import { assertNever } from '../prelude/assert-never.ts'
import { duePatch } from './due-patch.ts'
import type { RowPatch } from './row-patch.ts'

type PieceEvent = Extract<Event, { type: `piece.${string}` }>

const UNTOUCHED = {
  decision: 'none',
  reason: null,
  versionId: null,
  outputs: null,
  attempts: 0,
  timings: null,
  problem: null,
} as const

export function evolvePiece(event: PieceEvent): RowPatch[] {
  const { cookId, number } = event.payload
  const key = { cookId, number }
  const changedAt = event.ts
  switch (event.type) {
    case 'piece.queued': {
      const { take, selection, seed, requestHash, jobId } = event.payload
      const queued = { status: 'queued', selection, take, seed, requestHash, jobId, changedAt } as const
      if (event.payload.again) return [{ op: 'set', view: 'pieces', key, values: queued }]
      const row: PieceView = { ...key, ...UNTOUCHED, ...queued }
      return [{ op: 'put', view: 'pieces', row }]
    }
    case 'piece.generated': {
      const { versionId, parentVersionId, origin, requestHash, outputs, fingerprint, attempts, timings } = event.payload
      const madeBytes = outputs.reduce((sum, output) => sum + output.sizeBytes, 0)
      const busyMs = timings['totalMs'] ?? 0
      const shown = { status: 'generated', versionId, outputs, attempts, timings, problem: null, changedAt } as const
      const made = { id: versionId, cookId, number, parentVersionId, origin, requestHash, outputs, fingerprint }
      const patches: RowPatch[] = [
        { op: 'put', view: 'versions', row: { ...made, freed: false, madeAt: event.ts } },
        { op: 'add', view: 'cooks', key: { id: cookId }, deltas: { madeBytes, busyMs } },
      ]
      if (event.payload.current) patches.push({ op: 'set', view: 'pieces', key, values: shown })
      return patches
    }
    case 'piece.failed': {
      const { attempts, problem } = event.payload
      return [{ op: 'set', view: 'pieces', key, values: { status: 'failed', attempts, problem, changedAt } }]
    }
    case 'piece.reviewed': {
      const { decision, reason, then, due, cookStatus } = event.payload
      if (due) return [duePatch(cookId, due, event.ts), cookPatch(cookId, cookStatus, event.ts)]
      const gap = then === 'gap' ? ({ status: 'gap' } as const) : {}
      return [{ op: 'set', view: 'pieces', key, values: { decision, reason, changedAt, ...gap } }]
    }
    case 'piece.retried': {
      const { due, cookStatus } = event.payload
      return [duePatch(cookId, due, event.ts), cookPatch(cookId, cookStatus, event.ts)]
    }
    default:
      return assertNever(event)
  }
}

function cookPatch(id: string, status: CookStatus, changedAt: number): RowPatch {
  return { op: 'set', view: 'cooks', key: { id }, values: { status, changedAt } }
}
