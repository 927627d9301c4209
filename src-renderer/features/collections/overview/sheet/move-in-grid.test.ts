import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moveInGrid } from './move-in-grid.ts'

const KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']

test('the arrows go where the eye does', () => {
  const at = (index: number, key: string) => moveInGrid(index, { key }, 6, 24)
  expect(at(7, 'ArrowLeft')).toBe(6)
  expect(at(5, 'ArrowRight')).toBe(6)
  expect(at(7, 'ArrowUp')).toBe(1)
  expect(at(3, 'ArrowUp')).toBe(3)
  expect(at(17, 'ArrowDown')).toBe(23)
  expect(at(20, 'ArrowDown')).toBe(20)
  expect(at(8, 'Home')).toBe(6)
  expect(at(8, 'End')).toBe(11)
  expect(moveInGrid(8, { key: 'End', ctrlKey: true }, 6, 24)).toBe(23)
  expect(at(8, 'a')).toBeNull()
})

test('above the gap of the last row, down leads to the last cell', () => {
  expect(moveInGrid(5, { key: 'ArrowDown' }, 6, 8)).toBe(7)
})

test('no key leads out of the grid', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 130 }),
      fc.integer({ min: 1, max: 12 }),
      fc.nat(),
      fc.constantFrom(...KEYS),
      fc.boolean(),
      (count, columns, start, key, ctrlKey) => {
        const to = moveInGrid(start % count, { key, ctrlKey }, columns, count)
        expect(to).toBeGreaterThanOrEqual(0)
        expect(to).toBeLessThan(count)
      },
    ),
  )
})
