import type { Event } from '../../../schemas/event.ts'
import type { CookView } from '../../../schemas/views/cook-view.ts'
import { assertNever } from '../prelude/assert-never.ts'
import { duePatch } from './due-patch.ts'
import type { RowPatch } from './row-patch.ts'

type CookEvent = Extract<Event, { type: `cook.${string}` }>

export function evolveCook(event: CookEvent): RowPatch[] {
  const set = (values: Partial<CookView>): RowPatch => ({
    op: 'set',
    view: 'cooks',
    key: { id: event.payload.cookId },
    values: { ...values, changedAt: event.ts },
  })
  const running = { haltReason: null, haltMessage: null } as const
  switch (event.type) {
    case 'cook.started': {
      const { cookId, collectionId, seed, mode, supply, planHash, treeHash, documentHash, planBlob } = event.payload
      const row: CookView = {
        id: cookId,
        collectionId,
        status: 'cooking',
        ...running,
        seed,
        mode,
        supply,
        planHash,
        treeHash,
        documentHash,
        planBlob,
        busyMs: 0,
        madeBytes: 0,
        startedAt: event.ts,
        changedAt: event.ts,
        manifestSha256: null,
      }
      return [{ op: 'put', view: 'cooks', row }]
    }
    case 'cook.revised': {
      const { planHash, treeHash, planBlob, supply, documentHash, due, retraited, cookId, status } = event.payload
      return [
        set({ status, ...(status === 'cooking' && running), planHash, treeHash, planBlob, supply, documentHash }),
        ...due.map((item) => duePatch(cookId, item, event.ts)),
        ...retraited.map(({ number, selection }): RowPatch => {
          return { op: 'set', view: 'pieces', key: { cookId, number }, values: { selection, changedAt: event.ts } }
        }),
      ]
    }
    case 'cook.paused':
      return [set({ status: 'paused' })]
    case 'cook.resumed':
      return [set({ status: 'cooking', ...running })]
    case 'cook.halted':
      return [set({ status: 'halted', haltReason: event.payload.reason, haltMessage: event.payload.message })]
    case 'cook.completed':
      return [set({ status: 'completed' })]
    case 'cook.exported': {
      const { exportId, cookId, dir, files, pieces, manifestSha256, options } = event.payload
      const row = { id: exportId, cookId, dir, files, pieces, manifestSha256, options, exportedAt: event.ts }
      const { status = 'exported' } = event.payload
      return [set({ status, manifestSha256 }), { op: 'put', view: 'exports', row }]
    }
    case 'cook.archived':
      return [set({ status: 'archived' })]
    case 'cook.spaceFreed':
      return event.payload.versionIds.map((id) => ({
        op: 'set',
        view: 'versions',
        key: { id },
        values: { freed: true },
      }))
    default:
      return assertNever(event)
  }
}
