import { expect, test } from 'vitest'
import { createLimit } from './limit.ts'

type Open = { name: number; end(): void }

function openWork() {
  const open: Open[] = []
  const begun: number[] = []
  const work = (name: number) => () =>
    new Promise<number>((resolve) => {
      begun.push(name)
      open.push({ name, end: () => resolve(name) })
    })
  const settle = async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
  }
  return { open, begun, work, settle }
}

test('no more than the most run at once, and the rest in the order they came', async () => {
  const { open, begun, work, settle } = openWork()
  const limit = createLimit(2)
  const results = Promise.all([1, 2, 3, 4, 5].map((name) => limit(work(name))))
  await settle()
  expect(begun).toEqual([1, 2])
  while (open.length > 0) {
    open.shift()?.end()
    await settle()
    expect(open.length).toBeLessThanOrEqual(2)
  }
  expect(begun).toEqual([1, 2, 3, 4, 5])
  expect(await results).toEqual([1, 2, 3, 4, 5])
})

test('what was called off while it waited never begins, and holds nobody up', async () => {
  const { open, begun, work, settle } = openWork()
  const limit = createLimit(1)
  const calledOff = new AbortController()
  const first = limit(work(1))
  const second = limit(work(2), calledOff.signal)
  const third = limit(work(3))
  await settle()
  calledOff.abort()
  open.shift()?.end()
  await first
  await expect(second).rejects.toThrow('aborted')
  await settle()
  expect(begun).toEqual([1, 3])
  open.shift()?.end()
  expect(await third).toBe(3)
})

test('work that fails lets the next one begin', async () => {
  const limit = createLimit(1)
  await expect(limit(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await limit(() => Promise.resolve('yes'))).toBe('yes')
})
