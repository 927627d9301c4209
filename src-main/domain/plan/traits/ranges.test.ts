import fc from 'fast-check'
import { expect, test } from 'vitest'
import { category } from '../../../../tests/support/traits/trees.ts'
import { rangeValues } from './compile/range-values.ts'
import type { LooseTree } from './normalize-tree.ts'
import { plan } from './plan.ts'

type LooseRange = NonNullable<LooseTree['categories'][number]['generator']>
const ranged = (generator: Partial<LooseRange>, more: Partial<LooseTree['categories'][number]> = {}): LooseTree => ({
  categories: [
    category('A', 9),
    category('B', 9),
    { name: 'Id', mode: 'generated', generator: { type: 'range', start: 1, end: 5, step: 1, ...generator }, ...more },
  ],
})
const idsOf = (tree: LooseTree, supply: number, kept: { number: number; selection: Record<string, number> }[] = []) =>
  plan({ tree, supply, seed: 1, mode: 'weighted', kept }).pieces.map((piece) => piece.selection['Id'])

test('values come in order, inclusive, and wrap when they may repeat', () => {
  expect(idsOf(ranged({}), 7)).toEqual([1, 2, 3, 4, 5, 1, 2])
  expect(idsOf(ranged({ start: 10, end: 0, step: -5 }), 4)).toEqual([10, 5, 0, 10])
  expect(idsOf(ranged({ start: 1, end: 6, step: 2 }), 3)).toEqual([1, 3, 5])
})

test('fractions have no binary dust', () => {
  expect(idsOf(ranged({ start: 0.1, end: 0.7, step: 0.1 }), 7)).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7])
})

test('padding makes text of the digits before the point', () => {
  expect(idsOf(ranged({ start: -2, end: 12, step: 7, zeroPad: 3 }), 3)).toEqual(['-002', '005', '012'])
  expect(idsOf(ranged({ start: 0.5, end: 1.5, step: 0.5, zeroPad: 2 }), 3)).toEqual(['00.5', '01', '01.5'])
})

test('a shuffled range of a thousand million values costs nothing and repeats nothing', () => {
  const ids = idsOf(ranged({ end: 1e9, uniqueAcrossCook: true, shuffleSeed: 5 }), 80)
  expect(new Set(ids).size).toBe(80)
  expect(ids.slice(0, 3)).not.toEqual([1, 2, 3])
})

test('a kept value is left to its piece; who would have had it takes what became free', () => {
  const tree = ranged({ uniqueAcrossCook: true })
  expect(idsOf(tree, 5, [{ number: 4, selection: { Id: 1 } }])).toEqual([4, 2, 3, 1, 5])
  expect(
    idsOf(tree, 5, [
      { number: 4, selection: { Id: 1 } },
      { number: 2, selection: { Id: 4 } },
    ]),
  ).toEqual([2, 4, 3, 1, 5])
})

test('past the end of a range that must not repeat an optional category is None', () => {
  const ids = idsOf(ranged({ uniqueAcrossCook: true }, { required: false, noneWeight: 0 }), 8)
  expect(ids).toEqual([1, 2, 3, 4, 5, null, null, null])
})

test('a range that counts makes pieces different, and each number keeps its own value', () => {
  const tree: LooseTree = {
    categories: [
      category('A', 3),
      {
        name: 'Id',
        mode: 'generated',
        countsForUniqueness: true,
        generator: { type: 'range', start: 1, end: 4, step: 1 },
      },
    ],
  }
  for (const mode of ['weighted', 'quota'] as const) {
    const result = plan({ tree, supply: 12, seed: 3, mode })
    expect(result).toMatchObject({ status: 'met', capacity: { value: '12' } })
    expect(new Set(result.pieces.map((piece) => JSON.stringify(piece.selection))).size).toBe(12)
    for (const piece of result.pieces) expect(piece.selection['Id']).toBe(((piece.number - 1) % 4) + 1)
  }
  expect(plan({ tree, supply: 13, seed: 3, mode: 'weighted' })).toMatchObject({ status: 'impossible' })
})

test('ten thousand pieces of a serial number alone are ten thousand pieces', () => {
  const tree: LooseTree = {
    categories: [
      category('A', 1),
      {
        name: 'Id',
        mode: 'generated',
        generator: { type: 'range', start: 1, end: 10_000, step: 1, uniqueAcrossCook: true },
      },
    ],
  }
  expect(plan({ tree, supply: 10_000, seed: 1, mode: 'weighted' }).status).toBe('met')
})

test('every value is found at its place again', () => {
  const part = fc.integer({ min: -500, max: 500 }).map((value) => value / 8)
  fc.assert(
    fc.property(part, part, part, fc.integer({ min: 0, max: 6 }), (start, span, step, zeroPad) => {
      fc.pre(step !== 0)
      const end = start + Math.abs(span) * Math.sign(step)
      const values = rangeValues({ type: 'range', start, end, step, zeroPad, uniqueAcrossCook: false, shuffleSeed: 1 })
      for (let rung = 0; rung < Math.min(values.size, 50); rung++) {
        expect(values.rungOf(values.valueAt(rung))).toBe(rung)
        expect(Number(values.valueAt(rung))).toBe(start + rung * step)
      }
      expect(values.rungOf(start + values.size * step)).toBe(-1)
    }),
  )
})
