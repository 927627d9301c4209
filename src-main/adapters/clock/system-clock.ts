import { randomFillSync } from 'node:crypto'
import { monotonicFactory } from 'ulid'
import type { Clock } from '../../app/ports/clock.ts'

/** Random bytes are asked for by the page: one at a time costs more than the id they go into. */
const PAGE_BYTES = 4_096

/** The machine's clock. Ids keep rising when it is set back. */
export function createSystemClock(): Clock {
  const ulid = monotonicFactory(pagedRandom())
  return { now: () => Date.now(), newId: () => ulid() }
}

/** Numbers from 0 to 1 as `ulid` wants them: a byte's worth is enough to pick one of 32 letters. */
function pagedRandom(): () => number {
  const page = new Uint8Array(PAGE_BYTES)
  let at = PAGE_BYTES
  return () => {
    if (at === PAGE_BYTES) {
      randomFillSync(page)
      at = 0
    }
    const byte = page[at] ?? 0
    at += 1
    return byte / 256
  }
}
