import { expect, test } from 'vitest'
import { rangeSchema } from '../../../../../schemas/trait-tree.ts'
import { rangeLook } from './range-look.ts'

const range = (fields: object) => rangeSchema.parse({ type: 'range', start: 1, end: 9_999, step: 1, ...fields })

test('the first five values as pieces take them, and how many there are', () => {
  expect(rangeLook(range({ zeroPad: 4 }))).toEqual({ total: '9999', first: ['0001', '0002', '0003', '0004', '0005'] })
  expect(rangeLook(range({ start: 3, end: 1, step: -1 }))).toEqual({ total: '3', first: ['3', '2', '1'] })
})

test('a shuffled range shows its own order', () => {
  const { first } = rangeLook(range({ shuffleSeed: 7 }))
  expect(first).toHaveLength(5)
  expect(first).not.toEqual(['1', '2', '3', '4', '5'])
})

test('a range that holds nothing, or more than can be counted on, shows no value', () => {
  expect(rangeLook(range({ start: 5, end: 1 }))).toEqual({ total: '0', first: [] })
  expect(rangeLook(range({ end: 1e300 })).first).toEqual([])
})
