import { expect, test } from 'vitest'
import type { Row } from '../visible-rows.ts'
import { dropTarget } from './drop-target.ts'

const category = (id: string) => ({ kind: 'category', id }) as Row
const trait = (categoryId: string, key: string | null) =>
  ({
    kind: 'trait',
    id: `${categoryId}\u001f${key ?? '\u001fnone'}`,
    categoryId,
    trait: key === null ? null : {},
  }) as Row
const rows = [category('hat'), trait('hat', 'crown'), trait('hat', 'hood'), trait('hat', null), category('eyes')]
const drop = (dragged: string, index: number, isLower = false) => {
  const target = dropTarget(rows, dragged, { index, isLower })
  return target && [target.category, target.before]
}

test('a trait goes before or behind what it is dropped on, None always last', () => {
  expect(drop('hat\u001fhood', 1)).toEqual(['hat', 'crown'])
  expect(drop('hat\u001fcrown', 1, true)).toEqual(['hat', 'hood'])
  expect(drop('hat\u001fcrown', 2, true)).toEqual(['hat', null])
  expect(drop('hat\u001fcrown', 3, true)).toEqual(['hat', null])
  expect(drop('hat\u001fhood', 0)).toEqual(['hat', 'crown'])
})

test('a trait stays in its category', () => {
  expect(drop('hat\u001fhood', 4)).toBeNull()
})

test('a category goes before another, or behind what belongs to it', () => {
  expect(drop('eyes', 0)).toEqual(['hat', 'hat'])
  expect(drop('eyes', 2)).toEqual(['hat', 'eyes'])
  expect(drop('hat', 4, true)).toEqual(['eyes', null])
})
