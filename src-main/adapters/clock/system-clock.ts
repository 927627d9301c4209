import { monotonicFactory } from 'ulid'
import type { Clock } from '../../app/ports/clock.ts'

/** The machine's clock. Ids keep rising when it is set back. */
export function createSystemClock(): Clock {
  const ulid = monotonicFactory()
  return { now: () => Date.now(), newId: () => ulid() }
}
