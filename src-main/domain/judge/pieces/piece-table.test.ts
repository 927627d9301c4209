import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Selection, SelectionValue } from '../../../../schemas/collection.ts'
import type { Facets, PieceFilter, PieceStage } from '../../../../schemas/commands/piece-queries.ts'
import type { Decision } from '../../../../schemas/events/piece-events.ts'
import { traitTreeSchema } from '../../../../schemas/trait-tree.ts'
import { countFacets } from './count-facets.ts'
import {
  addPlanned,
  createPieceTable,
  DECISIONS,
  type PieceTable,
  selectionIn,
  setPiece,
  STAGES,
} from './piece-table.ts'
import { findNumbers } from './find-numbers.ts'
import { takenCombinations } from './taken-combinations.ts'

type Piece = { number: number; status: PieceStage; decision: Decision; selection: Selection }

const CATEGORIES = ['Hat', 'Fur', 'Serial']
const VALUES: Record<string, SelectionValue[]> = {
  Hat: ['Crown', 'Bell', null],
  Fur: ['Red', 'Blue'],
  Serial: [7, 8, 9],
}

const tree = traitTreeSchema.parse({
  categories: [
    {
      name: 'Hat',
      required: false,
      traits: [
        { name: 'Bell', value: 'b' },
        { name: 'Crown', value: 'c' },
      ],
    },
    {
      name: 'Fur',
      traits: [
        { name: 'Red', value: 'r' },
        { name: 'Blue', value: 'b' },
      ],
    },
    { name: 'Serial', mode: 'generated', generator: { type: 'range', start: 7, end: 9, step: 1 } },
  ],
  rules: [],
})

const anySelection = fc.record(
  Object.fromEntries(CATEGORIES.map((name) => [name, fc.constantFrom(...(VALUES[name] ?? []))])),
)
const anyPieces: fc.Arbitrary<Piece[]> = fc
  .array(
    fc.record({ status: fc.constantFrom(...STAGES), decision: fc.constantFrom(...DECISIONS), selection: anySelection }),
    {
      minLength: 1,
      maxLength: 30,
    },
  )
  .map((pieces) => pieces.map((piece, i) => ({ ...piece, number: i + 1 })))
const some = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 })
const anyFilter: fc.Arbitrary<PieceFilter> = fc.record(
  {
    stages: some(STAGES),
    decisions: some(DECISIONS),
    traits: fc.record(
      { Hat: some(['Crown', 'Bell', null, 'Gone']), Serial: some([7, 9]), Nowhere: some(['x']) },
      { requiredKeys: [] },
    ),
    numbers: fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 20 }),
  },
  { requiredKeys: [] },
)

function tableOf(pieces: readonly Piece[]): PieceTable {
  const table = createPieceTable(tree, CATEGORIES, pieces.length)
  const rows = pieces.map(({ selection }) => CATEGORIES.map((name) => selection[name] ?? null))
  addPlanned(table, rows, 0, rows.length)
  for (const piece of pieces) setPiece(table, piece.number, piece)
  return table
}

/** The law, one piece and one field at a time. */
function passes(piece: Piece, { stages, decisions, traits, numbers }: PieceFilter, but?: string): boolean {
  return (
    (but === 'stages' || (stages?.includes(piece.status) ?? true)) &&
    (but === 'decisions' || (decisions?.includes(piece.decision) ?? true)) &&
    (numbers?.includes(piece.number) ?? true) &&
    Object.entries(traits ?? {}).every(
      ([category, values]) =>
        category === but ||
        (Object.hasOwn(piece.selection, category) && values.includes(piece.selection[category] ?? null)),
    )
  )
}

describe('pieces that a filter leaves', () => {
  test('are those that pass each of its fields', () => {
    fc.assert(
      fc.property(anyPieces, anyFilter, (pieces, filter) => {
        const wanted = pieces.filter((piece) => passes(piece, filter)).map(({ number }) => number)
        expect(findNumbers(tableOf(pieces), filter)).toEqual(wanted)
      }),
    )
  })

  test('are counted for each choice as if its own field were not filtered', () => {
    fc.assert(
      fc.property(anyPieces, anyFilter, (pieces, filter) => {
        const count = (but: string, holds: (piece: Piece) => boolean) =>
          pieces.filter((piece) => holds(piece) && passes(piece, filter, but)).length
        const counted = <T extends string>(names: readonly T[], but: string, of: (piece: Piece) => T) =>
          Object.fromEntries(
            names.map((name) => [name, count(but, (piece) => of(piece) === name)]).filter(([, n]) => n !== 0),
          )
        const facets: Omit<Facets, 'asOfSeq'> = {
          stages: counted(STAGES, 'stages', (piece) => piece.status),
          decisions: counted(DECISIONS, 'decisions', (piece) => piece.decision),
          traits: [
            { category: 'Hat', order: ['Bell', 'Crown', null] },
            { category: 'Fur', order: ['Red', 'Blue'] },
          ].map(({ category, order }) => ({
            category,
            values: order
              .filter((value) => pieces.some(({ selection }) => selection[category] === value))
              .map((value) => ({ value, count: count(category, ({ selection }) => selection[category] === value) })),
          })),
        }
        expect(countFacets(tableOf(pieces), filter)).toEqual(facets)
      }),
    )
  })
})

test('a piece is what was said of it last, and what is behind the supply is nobody', () => {
  const table = createPieceTable(tree, CATEGORIES, 1)
  setPiece(table, 1, { status: 'generated', selection: { Hat: 'Crown', Fur: 'Blue', Serial: 7 } })
  setPiece(table, 1, { selection: { Hat: null, Fur: 'Blue', Serial: 8 } })
  setPiece(table, 2, { status: 'generated' })
  expect(selectionIn(table, 1)).toEqual({ Hat: null, Fur: 'Blue', Serial: 8 })
  expect(findNumbers(table, { stages: ['generated'] })).toEqual([1])
})

describe('a combination', () => {
  const pieces: Piece[] = [
    { number: 1, status: 'generated', decision: 'none', selection: { Hat: 'Bell', Fur: 'Red', Serial: 7 } },
    { number: 2, status: 'generated', decision: 'none', selection: { Hat: null, Fur: 'Red', Serial: 8 } },
  ]

  test('that another piece has is not given, whatever does not count', () => {
    const taken = takenCombinations(tableOf(pieces), ['Hat', 'Fur'])
    expect(taken.give(2, { Hat: 'Bell', Fur: 'Red', Serial: 9 })).toBe(1)
    expect(taken.give(2, { Hat: 'Bell', Fur: 'Green', Serial: 8 })).toBeUndefined()
    expect(taken.give(1, { Hat: null, Fur: 'Red', Serial: 7 })).toBeUndefined()
    expect(taken.give(2, { Hat: null, Fur: 'Red', Serial: 7 })).toBe(1)
  })

  test('is free where nothing counts', () => {
    expect(takenCombinations(tableOf(pieces), []).give(2, pieces[0]?.selection ?? {})).toBeUndefined()
  })
})
