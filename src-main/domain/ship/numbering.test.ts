import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberPieces } from './numbering.ts'

describe('numbers of an export', () => {
  it('are those of the cook, with a gap where a piece is left out', () => {
    expect(numberPieces([1, 2, 4], { firstNumber: 1, gaps: 'keep', order: 'cooked' })).toEqual([
      { cookNumber: 1, number: 1, index: 0 },
      { cookNumber: 2, number: 2, index: 1 },
      { cookNumber: 4, number: 4, index: 2 },
    ])
  })

  it('count from 0 and close gaps where asked', () => {
    const numbers = numberPieces([1, 2, 4], { firstNumber: 0, gaps: 'close', order: 'cooked' })
    expect(numbers.map(({ cookNumber, number }) => [cookNumber, number])).toEqual([
      [1, 0],
      [2, 1],
      [4, 2],
    ])
  })

  it('are dealt out anew by a seed: each piece once, each number once, the same every time', () => {
    const cookNumbers = fc
      .uniqueArray(fc.integer({ min: 1, max: 500 }), { maxLength: 80 })
      .map((all) => all.sort((a, b) => a - b))
    fc.assert(
      fc.property(cookNumbers, fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), (all, seed) => {
        const options = { firstNumber: 0, gaps: 'keep', order: { shuffleSeed: String(seed) } } as const
        const dealt = numberPieces(all, options)
        expect(dealt.map((piece) => piece.cookNumber).sort((a, b) => a - b)).toEqual(all)
        expect(dealt.map((piece) => piece.number)).toEqual(all.map((number) => number - 1))
        expect(numberPieces(all, options)).toEqual(dealt)
      }),
    )
  })

  it('differ by seed', () => {
    const all = Array.from({ length: 100 }, (_, index) => index + 1)
    const order = (shuffleSeed: string): number[] =>
      numberPieces(all, { firstNumber: 1, gaps: 'keep', order: { shuffleSeed } }).map((piece) => piece.cookNumber)
    expect(order('1')).not.toEqual(order('2'))
    expect(order('1')).not.toEqual(all)
  })
})
