import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergedNumbers } from './merged-numbers.ts'
import { holds, placeOf } from './place-of.ts'

const inOrder = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)

test('parts of a list come together in order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 99 })), fc.infiniteStream(fc.nat(2)), (all, parts) => {
      const lists: number[][] = [[], [], []]
      for (const number of inOrder(all)) lists[parts.next().value ?? 0]?.push(number)
      expect(mergedNumbers(lists)).toEqual(inOrder(all))
    }),
  )
  expect(mergedNumbers([])).toEqual([])
})

test('a number is found where it stands, and one that is not there where it would', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 99 })), fc.integer({ min: 0, max: 100 }), (all, wanted) => {
      const numbers = inOrder(all)
      expect(placeOf(numbers, wanted)).toBe(numbers.filter((number) => number < wanted).length)
      expect(holds(numbers, wanted)).toBe(numbers.includes(wanted))
    }),
  )
})
