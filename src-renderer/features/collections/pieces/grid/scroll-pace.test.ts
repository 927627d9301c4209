import { expect, test } from 'vitest'
import { createScrollPace } from './scroll-pace.ts'

const FRAME_MS = 16

/** What is said at each step of a scroll of so many pixels a frame, one after the other. */
function said(...stepsPx: readonly number[]): boolean[] {
  const pace = createScrollPace()
  let px = 0
  return [0, ...stepsPx].map((step, frame) => {
    px += step
    return pace.stepTo(px, frame * FRAME_MS)
  })
}

const frames = (count: number, stepPx: number) => Array.from({ length: count }, () => stepPx)

test('pieces that are scrolled past by a turning wheel are seen', () => {
  expect(said(...frames(20, 24))).not.toContain(true)
})

test('pieces that fly past are not, in either direction', () => {
  for (const step of [80, -80]) expect(said(...frames(20, step)).slice(2)).not.toContain(false)
})

test('a jump from where it rested is no flight', () => {
  const pace = createScrollPace()
  pace.stepTo(0, 0)
  pace.rest()
  expect([pace.stepTo(90_000, 5_000), pace.stepTo(90_010, 5_016)]).not.toContain(true)
})

test('a flight whose steps come late on a busy machine stays one', () => {
  const pace = createScrollPace()
  const verdicts = [0, 16, 32, 350, 366, 600].map((ms) => pace.stepTo(ms * 4, ms))
  expect(verdicts.slice(2)).not.toContain(false)
})

test('an uneven hand about the limit does not change the verdict with every step', () => {
  const uneven = Array.from({ length: 60 }, (_, frame) => (frame % 2 === 0 ? 20 : 56))
  const verdicts = said(...frames(10, 60), ...uneven).slice(10)
  const turns = verdicts.filter((verdict, index) => index > 0 && verdict !== verdicts[index - 1])
  expect(turns.length).toBeLessThanOrEqual(1)
})

test('one step that comes late and short, and is made up for, ends no flight', () => {
  const pace = createScrollPace()
  const places = [
    [0, 0],
    [64, 16],
    [128, 32],
    [250, 300],
    [1_240, 310],
    [1_300, 326],
  ] as const
  expect(places.map(([px, ms]) => pace.stepTo(px, ms)).slice(2)).not.toContain(false)
})

test('what slows down is seen again before it rests', () => {
  expect(said(...frames(10, 80), ...frames(10, 20)).at(-1)).toBe(false)
})
