import { monotonicFactory } from 'ulid'
import type { Clock } from '../../../src-main/app/ports/clock.ts'

export type TestClock = Clock & { set(now: number): void; pass(ms: number): void }

/** A clock that stands until the test moves it. */
export function testClock(start = 1_700_000_000_000): TestClock {
  let now = start
  const ulid = monotonicFactory()
  return {
    now: () => now,
    newId: () => ulid(now),
    set: (next) => void (now = next),
    pass: (ms) => void (now += ms),
  }
}
