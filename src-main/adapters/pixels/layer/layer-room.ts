import type { Problem } from '../../../../schemas/errors.ts'
import { err, ok, type Result } from '../../../domain/prelude/result.ts'
import { outOfMemory } from '../out-of-memory.ts'
import type { Place } from './layer.ts'
import { isHeld, oldestWindow, settleIn, type Slab, type Tenant, type Window } from './slab.ts'

/**
 * The memory of all prepared layers: a few slabs, in which layers follow each other. Shared memory that is dropped comes
 * back only when the collectors of all threads have looked, and nothing makes them look; so it is used again instead.
 */
export type LayerRoom<T extends Tenant> = {
  /** A block for this tenant, others evicted for it where need be. OUT_OF_MEMORY where the machine has none left. */
  take(sizeBytes: number, tenant: T): Result<Place, Problem>
}

/** Pages that were never written take no memory. */
const SLAB_BYTES = 256 * 1024 * 1024

/** A slab beside the budget that took nobody in for so many takes is not needed any more. */
const FORGOTTEN_AFTER = 256

type Beside<T> = Slab<T> & { takenAt: number }

/**
 * @param budgetBytes What the slabs measure in all. Only while everything in them is held do others come beside them.
 * @param evict Told of each tenant that has to go.
 */
export function createLayerRoom<T extends Tenant>(budgetBytes: number, evict: (tenant: T) => void): LayerRoom<T> {
  const own: Slab<T>[] = []
  let beside: Beside<T>[] = []
  let ownBytes = 0
  let takes = 0

  function windowWithin(sizeBytes: number): Window<T> | undefined {
    const window = oldestWindow(own, sizeBytes)
    const slabBytes = Math.min(Math.max(SLAB_BYTES, sizeBytes), budgetBytes - ownBytes)
    if (window?.usedAt === 0 || slabBytes < sizeBytes) return window
    const slab = newSlab<T>(slabBytes)
    own.push(slab)
    ownBytes += slabBytes
    return wholeOf(slab)
  }

  function windowBeside(sizeBytes: number): Window<T> {
    const window = oldestWindow(beside, sizeBytes)
    const known = beside.find((slab) => slab === window?.slab)
    if (known) known.takenAt = takes
    if (window) return window
    const slab = { ...newSlab<T>(sizeBytes), takenAt: takes }
    beside.push(slab)
    return wholeOf(slab)
  }

  function forgetBeside(): void {
    beside = beside.filter(({ takenAt, blocks }) => {
      if (takes - takenAt < FORGOTTEN_AFTER || blocks.some(isHeld)) return true
      for (const { tenant } of blocks) if (tenant) evict(tenant)
      return false
    })
  }

  function find(sizeBytes: number): Result<Window<T>, Problem> {
    try {
      return ok(windowWithin(sizeBytes) ?? windowBeside(sizeBytes))
    } catch (cause) {
      const problem = outOfMemory(cause)
      if (problem) return err(problem)
      throw cause
    }
  }

  return {
    take(sizeBytes, tenant) {
      takes += 1
      forgetBeside()
      const window = find(sizeBytes)
      if (!window.ok) return window
      const { slab, first, end } = window.value
      for (const { tenant: old } of slab.blocks.slice(first, end)) if (old) evict(old)
      return ok({ buffer: slab.buffer, offset: settleIn(window.value, sizeBytes, tenant) })
    },
  }
}

const newSlab = <T>(sizeBytes: number): Slab<T> => ({
  buffer: new SharedArrayBuffer(sizeBytes),
  blocks: [{ offset: 0, sizeBytes }],
})

const wholeOf = <T>(slab: Slab<T>): Window<T> => ({ slab, first: 0, end: 1, usedAt: 0 })
