import type { Problem } from '../../../../schemas/errors.ts'
import type { Result } from '../../../domain/prelude/result.ts'
import { createLayerRoom } from './layer-room.ts'
import type { Place, SharedLayer } from './layer.ts'
import type { Tenant } from './slab.ts'

type Made = Promise<Result<SharedLayer, Problem>>

/** Memory for a layer of this size. OUT_OF_MEMORY where there is none left. */
export type PlaceFor = (sizeBytes: number) => Result<Place, Problem>

/** Makes a layer, in memory it asks for, once, as soon as it knows how much. */
export type MakeLayer = (placeFor: PlaceFor) => Made

/** The layers asked for through a lease stay where they are until it ends. */
export type LayerLease = Disposable & {
  /** The layer of this name. One that is asked for while it is being made is made once. */
  get: (key: string, make: MakeLayer) => Made
}

/** Prepared layers shared by all workers, in memory of `budgetBytes`; those used least recently make room for others. */
export type LayerCache = { lease: () => LayerLease; usedBytes: () => number }

type Kept = Tenant & { key: string; sizeBytes: number }
type Entry = { kept: Kept; made: Made }

export function createLayerCache(budgetBytes: number): LayerCache {
  const entries = new Map<string, Entry>()
  const room = createLayerRoom<Kept>(budgetBytes, forget)
  let usedBytes = 0
  let uses = 0

  function forget(kept: Kept): void {
    if (entries.get(kept.key)?.kept === kept) entries.delete(kept.key)
    usedBytes -= kept.sizeBytes
    kept.sizeBytes = 0
  }

  /** Its making holds a layer too: whoever waits for it may leave before it is written. */
  async function fill(kept: Kept, make: MakeLayer): Made {
    kept.holds += 1
    let isMade = false
    try {
      const made = await make((sizeBytes) => {
        const place = room.take(sizeBytes, kept)
        if (!place.ok) return place
        kept.sizeBytes = sizeBytes
        usedBytes += sizeBytes
        return place
      })
      isMade = made.ok
      return made
    } finally {
      kept.holds -= 1
      if (!isMade) forget(kept)
    }
  }

  function begin(key: string, make: MakeLayer): Entry {
    const kept: Kept = { key, holds: 0, usedAt: uses, sizeBytes: 0 }
    const entry = { kept, made: fill(kept, make) }
    entries.set(key, entry)
    return entry
  }

  return {
    lease() {
      const held: Kept[] = []
      return {
        get(key, make) {
          uses += 1
          const { kept, made } = entries.get(key) ?? begin(key, make)
          kept.usedAt = uses
          kept.holds += 1
          held.push(kept)
          return made
        },
        [Symbol.dispose]() {
          for (const kept of held.splice(0)) kept.holds -= 1
        },
      }
    },
    usedBytes: () => usedBytes,
  }
}
