/**
 * Who lives in a block. One with holds stays; of the others those go first whose last use is longest ago. `usedAt` counts
 * uses, from 1 on.
 */
export type Tenant = { holds: number; usedAt: number }

export type Block<T> = { offset: number; sizeBytes: number; tenant?: T }

/** Shared memory, cut into blocks from its first byte to its last. */
export type Slab<T> = { buffer: SharedArrayBuffer; blocks: Block<T>[] }

/** Neighbouring blocks `first` … `end` of a slab that nobody holds; `usedAt` is the latest use of any, 0 where all are free. */
export type Window<T> = { slab: Slab<T>; first: number; end: number; usedAt: number }

export const isHeld = ({ tenant }: Block<Tenant>): boolean => tenant !== undefined && tenant.holds > 0

/** Where it costs least to make room: a free place, or the one whose tenants were all not used for longest. */
export function oldestWindow<T extends Tenant>(slabs: readonly Slab<T>[], sizeBytes: number): Window<T> | undefined {
  let oldest: Window<T> | undefined
  for (const slab of slabs)
    for (let first = 0; first < slab.blocks.length; first++) {
      oldest = windowFrom(slab, first, sizeBytes, oldest?.usedAt ?? Infinity) ?? oldest
      if (oldest?.usedAt === 0) return oldest
    }
  return oldest
}

/** The window that begins with block `first`, if it is large enough and was used before `before`. */
function windowFrom<T extends Tenant>(
  slab: Slab<T>,
  first: number,
  sizeBytes: number,
  before: number,
): Window<T> | undefined {
  let foundBytes = 0
  let usedAt = 0
  for (let at = first; at < slab.blocks.length; at++) {
    const block = slab.blocks[at]!
    usedAt = Math.max(usedAt, block.tenant?.usedAt ?? 0)
    if (usedAt >= before || isHeld(block)) return undefined
    foundBytes += block.sizeBytes
    if (foundBytes >= sizeBytes) return { slab, first, end: at + 1, usedAt }
  }
  return undefined
}

/** Puts a tenant where the window begins; what is left over, and the free blocks after it, become one. Gives its offset. */
export function settleIn<T>({ slab, first, end }: Window<T>, sizeBytes: number, tenant: T): number {
  const { blocks } = slab
  const { offset } = blocks[first]!
  let after = end
  while (after < blocks.length && !blocks[after]!.tenant) after++
  const last = blocks[after - 1]!
  const restBytes = last.offset + last.sizeBytes - offset - sizeBytes
  const rest = restBytes > 0 ? [{ offset: offset + sizeBytes, sizeBytes: restBytes }] : []
  blocks.splice(first, after - first, { offset, sizeBytes, tenant }, ...rest)
  return offset
}
