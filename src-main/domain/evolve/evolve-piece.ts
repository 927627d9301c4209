import type { Event } from '../../../schemas/event.ts'
import type { CookStatus } from '../../../schemas/views/cook-view.ts'
import type { PieceView } from '../../../schemas/views/piece-view.ts'
import type { VersionView } from '../../../schemas/views/version-view.ts'
import { assertNever } from '../prelude/assert-never.ts'
import { duePatch } from './due-patch.ts'
import type { RowPatch } from './row-patch.ts'

type PieceEvent = Extract<Event, { type: `piece.${string}` }>

const UNTOUCHED = {
  decision: 'none',
  candidates: 1,
  reason: null,
  versionId: null,
  outputs: null,
  retired: [],
  attempts: 0,
  timings: null,
  problem: null,
} satisfies Partial<PieceView>

export function evolvePiece(event: PieceEvent): RowPatch[] {
  const { cookId, number } = event.payload
  const key = { cookId, number }
  const changedAt = event.ts
  switch (event.type) {
    case 'piece.queued': {
      const { take, selection, seed, requestHash, jobId, candidate } = event.payload
      if (candidate)
        return [{ op: 'set', view: 'pieces', key, values: { status: 'queued', lastTake: take, changedAt } }]
      const queued = { status: 'queued', selection, take, lastTake: take, seed, requestHash, jobId, changedAt } as const
      if (event.payload.again) return [{ op: 'set', view: 'pieces', key, values: queued }]
      const row: PieceView = { ...key, ...UNTOUCHED, ...queued }
      return [{ op: 'put', view: 'pieces', row }]
    }
    case 'piece.generated': {
      const { versionId, parentVersionId, origin, requestHash, outputs, fingerprint, attempts, timings } = event.payload
      const { take, seed, shownAs: standing } = event.payload
      const madeBytes = outputs.reduce((sum, output) => sum + output.sizeBytes, 0)
      const busyMs = timings['totalMs'] ?? 0
      const shown = { status: 'generated', versionId, outputs, attempts, timings, problem: null, changedAt } as const
      const made = {
        id: versionId,
        cookId,
        number,
        parentVersionId,
        origin,
        take,
        seed,
        requestHash,
        outputs,
        fingerprint,
      }
      const patches: RowPatch[] = [
        { op: 'put', view: 'versions', row: { ...made, standing, freed: false, madeAt: event.ts } },
        { op: 'add', view: 'cooks', key: { id: cookId }, deltas: { madeBytes, busyMs } },
      ]
      if (standing === 'current') patches.push({ op: 'set', view: 'pieces', key, values: shown })
      if (standing === 'candidate') {
        patches.push({ op: 'set', view: 'pieces', key, values: { status: 'choosing', problem: null, changedAt } })
      }
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
    case 'piece.chosen': {
      const { versionId, take, seed, requestHash, outputs, notChosen } = event.payload
      const chosen = {
        status: 'generated',
        decision: 'none',
        candidates: 1,
        versionId,
        take,
        seed,
        requestHash,
        outputs,
      } as const
      return [
        { op: 'set', view: 'pieces', key, values: { ...chosen, changedAt } },
        standingPatch(versionId, 'current'),
        ...notChosen.map((id) => standingPatch(id, 'not_chosen')),
      ]
    }
    case 'piece.restored': {
      const { former, onRecord } = event.payload
      return [
        { op: 'set', view: 'pieces', key, values: { ...former, changedAt } },
        ...onRecord.map((id) => standingPatch(id, 'record')),
      ]
    }
    case 'piece.retried': {
      const { due, cookStatus } = event.payload
      return [duePatch(cookId, due, event.ts), cookPatch(cookId, cookStatus, event.ts)]
    }
    default:
      return assertNever(event)
  }
}

function standingPatch(id: string, standing: VersionView['standing']): RowPatch {
  return { op: 'set', view: 'versions', key: { id }, values: { standing } }
}

function cookPatch(id: string, status: CookStatus, changedAt: number): RowPatch {
  return { op: 'set', view: 'cooks', key: { id }, values: { status, changedAt } }
}
