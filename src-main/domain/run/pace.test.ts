import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { measured, paceOf, type PaceSample } from './pace.ts'

/** Looks every `everyMs`, from 0 to `untilMs`. */
function looked(doneAt: (ms: number) => number, untilMs: number, everyMs = 100, from: PaceSample[] = []): PaceSample[] {
  let samples = from
  const start = from.at(-1)?.atMs ?? 0
  for (let ms = start; ms <= untilMs; ms += everyMs) samples = measured(samples, ms, doneAt(ms))
  return samples
}

describe('the pace', () => {
  test('is not told before it can be measured', () => {
    expect(paceOf([], 10)).toEqual({ perMinute: null, msLeft: null })
    expect(
      paceOf(
        looked(() => 5, 20_000),
        10,
      ),
    ).toEqual({ perMinute: null, msLeft: null })
    expect(
      paceOf(
        looked((ms) => ms / 100, 900),
        10,
      ),
    ).toEqual({ perMinute: null, msLeft: null })
  })

  test('says how many a minute, and how long the rest takes', () => {
    const { perMinute, msLeft } = paceOf(
      looked((ms) => ms / 100, 10_000),
      600,
    )
    expect(perMinute).toBeCloseTo(600)
    expect(msLeft).toBeCloseTo(60_000)
  })

  test('is that of the last half minute, not of the whole run', () => {
    const fast = looked((ms) => ms / 10, 60_000)
    const slow = looked((ms) => 6_000 + (ms - 60_000) / 1_000, 120_000, 100, fast)
    expect(paceOf(slow, 0).perMinute).toBeCloseTo(60)
    expect(
      paceOf(
        looked(() => 6_060, 200_000, 100, slow),
        0,
      ).perMinute,
    ).toBeNull()
  })

  test('counts what is made again, and does not run backwards', () => {
    const before = looked((ms) => ms / 1_000, 10_000)
    const rejected = measured(before, 10_100, 4)
    const again = looked((ms) => 4 + (ms - 10_100) / 1_000, 20_100, 1_000, rejected)
    expect(paceOf(again, 0).perMinute).toBeCloseTo(60, 0)
  })

  test('costs as little after a day as after a minute', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 2_000 }), { minLength: 500, maxLength: 1_000 }), (gaps) => {
        let samples: PaceSample[] = []
        let now = 0
        for (const gap of gaps) samples = measured(samples, (now += gap), now)
        expect(samples.length).toBeLessThanOrEqual(30_000 / 250 + 3)
        expect(samples.every((sample, i) => i === 0 || sample.atMs > (samples[i - 1]?.atMs ?? 0))).toBe(true)
      }),
      { numRuns: 30 },
    )
  })
})
