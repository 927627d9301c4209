import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Selection } from '../../../schemas/collection.ts'
import { packPieces, selectionAt, unpackPieces } from './packed-pieces.ts'

const value = fc.oneof(fc.constantFrom('Wren', 'Owl', '', null, true, false), fc.integer({ min: 0, max: 3 }))
const name = fc.constantFrom('Bird', 'Hat', 'Place', '7', '__proto__', 'constructor')
const selection: fc.Arbitrary<Selection> = fc
  .uniqueArray(fc.tuple(name, value), { selector: ([category]) => category })
  .map((chosen) => Object.fromEntries(chosen))
const pieces = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 9 }), selection))
  .map((list) => list.map(([gap, chosen], index) => ({ number: index * 10 + gap, selection: chosen })))

test('pieces come out as they went in, whatever they leave unsaid', () => {
  fc.assert(
    fc.property(pieces, (list) => {
      expect(unpackPieces(packPieces(list))).toEqual(list)
    }),
  )
})

test('they are the same after a way between threads', () => {
  fc.assert(
    fc.property(pieces, (list) => {
      expect(unpackPieces(structuredClone(packPieces(list)))).toEqual(list)
    }),
  )
})

test('behind the last piece nothing is chosen', () => {
  const packed = packPieces([{ number: 1, selection: { Bird: 'Wren' } }])
  expect([selectionAt(packed, 0), selectionAt(packed, 1)]).toEqual([{ Bird: 'Wren' }, {}])
})
