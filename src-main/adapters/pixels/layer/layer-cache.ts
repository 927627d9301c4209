import type { Problem } from '../../../../schemas/errors.ts'
import type { Result } from '../../../domain/prelude/result.ts'
import type { SharedLayer } from './layer.ts'

/**
 * Prepared layers shared by all workers, least recently used ones dropped over `budgetBytes`. A layer that is asked
 * for while it is being made is made once.
 */
export type LayerCache = {
  get: (key: string, make: () => Promise<Result<SharedLayer, Problem>>) => Promise<Result<SharedLayer, Problem>>
  usedBytes: () => number
}

type Entry = { made: Promise<Result<SharedLayer, Problem>>; sizeBytes: number }

export function createLayerCache(budgetBytes: number): LayerCache {
  const entries = new Map<string, Entry>()
  let usedBytes = 0

  const drop = (key: string, entry: Entry): void => {
    if (entries.get(key) !== entry) return
    entries.delete(key)
    usedBytes -= entry.sizeBytes
  }

  const account = (key: string, entry: Entry, layer: SharedLayer): void => {
    if (entries.get(key) !== entry) return
    entry.sizeBytes = layer.buffer.byteLength
    usedBytes += entry.sizeBytes
    for (const [oldest, old] of entries) {
      if (usedBytes <= budgetBytes) return
      if (old.sizeBytes > 0) drop(oldest, old)
    }
  }

  return {
    get(key, make) {
      const known = entries.get(key)
      if (known) {
        entries.delete(key)
        entries.set(key, known)
        return known.made
      }
      const entry: Entry = { made: make(), sizeBytes: 0 }
      entries.set(key, entry)
      entry.made.then(
        (result) => (result.ok ? account(key, entry, result.value) : drop(key, entry)),
        () => drop(key, entry),
      )
      return entry.made
    },
    usedBytes: () => usedBytes,
  }
}
