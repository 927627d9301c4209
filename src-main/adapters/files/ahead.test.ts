import { expect, it } from 'vitest'
import { ahead } from './ahead.ts'

it('gives results in order, however long each takes, and never works on more than it may', async () => {
  const finish: (() => void)[] = []
  let most = 0
  let running = 0
  const work = async (item: number): Promise<number> => {
    most = Math.max(most, ++running)
    await new Promise<void>((resolve) => finish.push(resolve))
    running--
    return item
  }
  const results: number[] = []
  const done = (async () => {
    for await (const result of ahead([1, 2, 3, 4, 5, 6, 7], 3, work)) results.push(result)
  })()
  while (results.length < 7) {
    // The latest of those that run ends first.
    finish.pop()?.()
    await new Promise((resolve) => setImmediate(resolve))
  }
  await done
  expect(results).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(most).toBe(3)
})

it('throws a failure in its turn, and leaves none unhandled', async () => {
  const work = (item: number): Promise<number> =>
    item >= 3 ? Promise.reject(new Error(`bad ${item}`)) : Promise.resolve(item)
  const results: number[] = []
  await expect(
    (async () => {
      for await (const result of ahead([1, 2, 3, 4], 4, work)) results.push(result)
    })(),
  ).rejects.toThrow('bad 3')
  expect(results).toEqual([1, 2])
})
