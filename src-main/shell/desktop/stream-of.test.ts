import { expect, test } from 'vitest'
import { createValue } from '../value.ts'
import { streamOf } from './stream-of.ts'

test('a follower hears of every change in order, also of those it was slow to ask for', async () => {
  const value = createValue(0)
  const stop = new AbortController()
  const stream = streamOf(value.subscribe, stop.signal, [value.get()])
  expect((await stream.next()).value).toBe(0)
  for (const next of [1, 2, 3]) value.set(next)
  expect([(await stream.next()).value, (await stream.next()).value, (await stream.next()).value]).toEqual([1, 2, 3])
  const last = stream.next()
  value.set(4)
  expect((await last).value).toBe(4)
})

test('the stream ends with its signal, and leaves no listener', async () => {
  let listeners = 0
  const subscribe = () => {
    listeners += 1
    return () => void (listeners -= 1)
  }
  const stop = new AbortController()
  const stream = streamOf<number>(subscribe, stop.signal)
  const waiting = stream.next()
  expect(listeners).toBe(1)
  stop.abort()
  expect((await waiting).done).toBe(true)
  expect(listeners).toBe(0)
})
