import { expect, test } from 'vitest'
import { counted } from './counted.ts'

test.each([
  [counted(0, 'piece'), '0 pieces'],
  [counted(1, 'piece'), '1 piece'],
  [counted('1', 'piece'), '1 piece'],
  [counted(21, 'category', 'categories'), '21 categories'],
])('%s', (said, wanted) => {
  expect(said).toBe(wanted)
})
