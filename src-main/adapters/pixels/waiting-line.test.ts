import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createWaitingLine, type Waiting } from './waiting-line.ts'

/** A line of one place that is taken until `open`, and what ran in it since. */
function heldLine() {
  const line = createWaitingLine(1)
  const ran: string[] = []
  const { promise, resolve: open } = Promise.withResolvers<void>()
  void line.take(() => promise)
  const take = (name: string, waiting?: Waiting) => line.take(async () => ran.push(name), waiting)
  return { take, ran, open }
}

const awaited = { isAwaited: true }

test('what somebody waits for goes first, and otherwise who came first', async () => {
  const { take, ran, open } = heldLine()
  const all = [take('a'), take('b'), take('picture 1', awaited), take('c'), take('picture 2', awaited)]
  open()
  await Promise.all(all)
  expect(ran).toEqual(['picture 1', 'picture 2', 'a', 'b', 'c'])
})

test('what nobody waits for comes on, however many pictures are asked for', async () => {
  const { take, ran, open } = heldLine()
  const all = [take('cooked'), ...Array.from({ length: 100 }, (_, nth) => take(`picture ${nth}`, awaited))]
  open()
  await Promise.all(all)
  expect(ran.indexOf('cooked')).toBeLessThan(10)
  expect(ran).toHaveLength(101)
})

test('what was left before its turn never runs', async () => {
  const { take, ran, open } = heldLine()
  const left = new AbortController()
  const gone = [take('gone', { signal: left.signal }), take('gone too', { ...awaited, signal: left.signal })]
  const stays = take('stays')
  left.abort()
  expect(await Promise.all(gone)).toEqual([undefined, undefined])
  expect(await take('late', { signal: left.signal })).toBeUndefined()
  open()
  await stays
  expect(ran).toEqual(['stays'])
})

test('of more pictures than anybody looks at, those asked for last go first', async () => {
  const { take, ran, open } = heldLine()
  const all = Array.from({ length: 1_000 }, (_, nth) => take(String(nth), awaited))
  open()
  await Promise.all(all)
  const last = ran.indexOf('999')
  expect(last).toBeLessThan(200)
  expect(ran.slice(0, last).filter((name) => Number(name) >= 872)).toHaveLength(127)
  expect(new Set(ran).size).toBe(1_000)
})

test('no more runs at a time than there are places, and every place is used again', async () => {
  const kinds = fc.record({ isAwaited: fc.boolean(), isLeft: fc.boolean(), fails: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.array(kinds, { maxLength: 40 }), async (places, works) => {
      const line = createWaitingLine(places)
      let running = 0
      const counts: number[] = []
      const all = works.map(({ isAwaited, isLeft, fails }) => {
        const left = new AbortController()
        const taken = line.take(
          async () => {
            counts.push(++running)
            await Promise.resolve()
            running -= 1
            if (fails) throw new Error('failed')
            return 'done'
          },
          { isAwaited, signal: left.signal },
        )
        if (isLeft) left.abort()
        return taken
      })
      await Promise.allSettled(all)
      expect(Math.max(0, ...counts)).toBeLessThanOrEqual(places)
      const free = Array.from({ length: places }, () => line.take(async () => 'done'))
      expect(await Promise.all(free)).toEqual(free.map(() => 'done'))
    }),
  )
})
