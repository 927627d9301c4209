import { expect, test } from 'vitest'
import { createSharedWork } from './share-work.ts'

/** Work that goes on until the test ends it. */
function openWork() {
  const begun: { abandoned: AbortSignal; end(value: string): void }[] = []
  const begin = (abandoned: AbortSignal) =>
    new Promise<string>((resolve) => void begun.push({ abandoned, end: resolve }))
  return { begun, begin }
}

test('who asks while it is under way gets the same outcome', async () => {
  const share = createSharedWork<string>()
  const { begun, begin } = openWork()
  const both = Promise.all([share('a', undefined, begin), share('a', undefined, begin)])
  expect(begun).toHaveLength(1)
  begun[0]?.end('made')
  expect(await both).toEqual(['made', 'made'])
})

test('it is given up when the last who wanted it has left, and then begun anew', () => {
  const share = createSharedWork<string>()
  const { begun, begin } = openWork()
  const [one, other] = [new AbortController(), new AbortController()]
  void share('a', one.signal, begin)
  void share('a', other.signal, begin)
  one.abort()
  expect(begun[0]?.abandoned.aborted).toBe(false)
  other.abort()
  expect(begun[0]?.abandoned.aborted).toBe(true)
  void share('a', undefined, begin)
  expect(begun.map(({ abandoned }) => abandoned.aborted)).toEqual([true, false])
})

test('who can not leave is waited for', () => {
  const share = createSharedWork<string>()
  const { begun, begin } = openWork()
  const left = new AbortController()
  void share('a', undefined, begin)
  void share('a', left.signal, begin)
  left.abort()
  expect(begun[0]?.abandoned.aborted).toBe(false)
})
