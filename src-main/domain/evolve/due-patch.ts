import type { Due } from '../../../schemas/events/cook-events.ts'
import type { RowPatch } from './row-patch.ts'

/** A piece is to be made again: its decision reopens, its number, and what is not named, stay. */
export function duePatch(cookId: string, due: Due, ts: number): RowPatch {
  return {
    op: 'set',
    view: 'pieces',
    key: { cookId, number: due.number },
    values: {
      status: 'due',
      decision: 'none',
      reason: null,
      problem: null,
      changedAt: ts,
      candidates: due.candidates ?? 1,
      ...(due.selection && { selection: due.selection }),
      ...(due.retired && { retired: due.retired }),
      ...(due.take !== undefined && { take: due.take }),
    },
  }
}
