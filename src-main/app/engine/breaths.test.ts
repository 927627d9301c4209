import { expect, test } from 'vitest'
import { createBreaths } from './breaths.ts'

test('what waits for the loop gets its turn within long work', async () => {
  const breathe = createBreaths()
  let answered = false
  setImmediate(() => (answered = true))
  let steps = 0
  // A million promises that settle at once would never let it.
  while (!answered && steps < 1_000_000) {
    steps += 1
    await breathe()
  }
  expect(answered).toBe(true)
})
