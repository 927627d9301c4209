import { expect, test } from 'vitest'
import { createWorks } from './works.ts'

test('it is told when work begins and when the last has ended, also where it fails', async () => {
  const told: boolean[] = []
  const works = createWorks(() => told.push(works.isBusy()))
  const slow = Promise.withResolvers<string>()
  const first = works.during(() => slow.promise)
  const end = works.begin()
  end()
  end()
  await expect(works.during(() => Promise.reject(new Error('no room')))).rejects.toThrow('no room')
  expect(told).toEqual([true])
  slow.resolve('done')
  expect(await first).toBe('done')
  expect(told).toEqual([true, false])
})
