import { expect, test } from 'vitest'
import type { Row } from '../visible-rows.ts'
import { selectCategory, selectRow } from './select-rows.ts'

const category = (id: string) => ({ kind: 'category', id }) as Row
const trait = (categoryId: string, id: string, isNone = false) =>
  ({ kind: 'trait', id, categoryId, trait: isNone ? null : {} }) as Row
const rows = [
  category('hat'),
  trait('hat', 'crown'),
  trait('hat', 'hood'),
  trait('hat', 'none', true),
  category('eyes'),
  trait('eyes', 'blue'),
]
const start = { anchor: null, selected: new Set<string>() }

test('a range holds the traits between, without categories and None', () => {
  const first = selectRow(rows, start, 1, 'alone')
  expect([...selectRow(rows, first, 5, 'range').selected]).toEqual(['crown', 'hood', 'blue'])
  expect([...selectRow(rows, { ...first, anchor: 'blue' }, 2, 'range').selected]).toEqual(['hood', 'blue'])
})

test('a range of categories holds no trait', () => {
  const first = selectRow(rows, start, 0, 'alone')
  expect([...selectRow(rows, first, 4, 'range').selected]).toEqual(['hat', 'eyes'])
})

test('one more, one less; a row of another kind begins anew', () => {
  const two = selectRow(rows, selectRow(rows, start, 1, 'alone'), 2, 'toggle')
  expect([...two.selected]).toEqual(['crown', 'hood'])
  expect([...selectRow(rows, two, 1, 'toggle').selected]).toEqual(['hood'])
  expect([...selectRow(rows, two, 4, 'toggle').selected]).toEqual(['eyes'])
})

test('all traits of a category, from it or from one of them', () => {
  expect([...selectCategory(rows, 'hat')]).toEqual(['crown', 'hood'])
  expect([...selectCategory(rows, 'blue')]).toEqual(['blue'])
})
