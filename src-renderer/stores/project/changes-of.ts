import type { Event } from '../../../schemas/event.ts'
import { evolve } from '../../../src-main/domain/evolve/evolve.ts'
import type { HeldPatch } from './apply-patches.ts'
import type { PieceChange, PiecePatch } from './piece-change.ts'

export type Changes = {
  /** Of the views that are held whole. */
  held: HeldPatch[]
  /** Of pieces, in order, by their cook's id. */
  pieces: ReadonlyMap<string, readonly PieceChange[]>
}

/** What events change of that which a window may hold. Versions are only ever asked for. */
export function changesOf(events: readonly Event[]): Changes {
  const held: HeldPatch[] = []
  const pieces = new Map<string, PieceChange[]>()
  const note = (cookId: string, change: PieceChange) => {
    const changes = pieces.get(cookId)
    if (changes) changes.push(change)
    else pieces.set(cookId, [change])
  }
  for (const event of events) {
    const { seq } = event
    for (const patch of evolve(event)) {
      if (patch.view === 'versions') continue
      if (patch.view === 'pieces') {
        const { cookId, number } = keyOf(patch)
        note(cookId, { kind: 'row', seq, number, patch })
        continue
      }
      held.push(patch)
      if (patch.view === 'cooks' && patch.op === 'set' && patch.values.planHash !== undefined && patch.key.id) {
        note(patch.key.id, { kind: 'plan', seq })
      }
    }
  }
  return { held, pieces }
}

function keyOf(patch: PiecePatch): { cookId: string; number: number } {
  const { cookId, number } = patch.op === 'put' ? patch.row : patch.key
  if (cookId === undefined || number === undefined) throw new Error('A patch of a piece names its cook and its number.')
  return { cookId, number }
}
