import type { SelectionValue } from '../../../../schemas/collection.ts'
import type { Facets, PieceFilter } from '../../../../schemas/commands/piece-queries.ts'
import { type Condition, filterConditions } from './filter-conditions.ts'
import { DECISIONS, type PieceTable, STAGES, type TraitColumn } from './piece-table.ts'

type Codes = Uint8Array | Uint32Array

/** Of a piece's place: it passes every condition, or fails more than one, or is not meant at all. */
const PASSES = -1
const OUT = -2

/** How many pieces each choice would leave, were its own field not filtered. Choices that no piece has are left out. */
export function countFacets(table: PieceTable, filter: PieceFilter): Omit<Facets, 'asOfSeq'> {
  const { conditions, numbers } = filterConditions(table, filter)
  const failing = failingConditions(table, conditions, numbers)
  const count = (codes: Codes, choices: number, isOwn: (facet: Condition['facet']) => boolean): Uint32Array =>
    countCodes(
      codes,
      choices,
      failing,
      conditions.findIndex(({ facet }) => isOwn(facet)),
    )
  const manual = table.columns.filter((column) => column.manual)
  return {
    stages: named(
      STAGES,
      count(table.stages, STAGES.length, (facet) => facet === 'stages'),
    ),
    decisions: named(
      DECISIONS,
      count(table.decisions, DECISIONS.length, (facet) => facet === 'decisions'),
    ),
    traits: manual.map((column) => {
      const { category, codes, values } = column
      const counts = count(codes, values.length, (facet) => typeof facet === 'object' && facet.category === category)
      return { category, values: inTreeOrder(column, counts) }
    }),
  }
}

/** For each piece: the one condition it fails, or `PASSES`, or `OUT`. A column at a time: it is asked of all pieces. */
function failingConditions(
  { supply }: PieceTable,
  conditions: readonly Condition[],
  numbers: readonly number[] | null,
): Int16Array {
  const failing = new Int16Array(supply).fill(numbers ? OUT : PASSES)
  for (const i of numbers ?? []) failing[i] = PASSES
  for (const [place, { codes, allowed }] of conditions.entries()) {
    for (let i = 0; i < supply; i += 1) {
      if (allowed[codes[i]!] !== 1) failing[i] = failing[i] === PASSES ? place : OUT
    }
  }
  return failing
}

function countCodes(codes: Codes, choices: number, failing: Int16Array, own: number): Uint32Array {
  const counts = new Uint32Array(choices)
  const excused = own < 0 ? PASSES : own
  for (let i = 0; i < codes.length; i += 1) {
    const fails = failing[i]!
    if (fails === PASSES || fails === excused) counts[codes[i]!]!++
  }
  return counts
}

function named<T extends string>(names: readonly T[], counts: Uint32Array): Partial<Record<T, number>> {
  const result: Partial<Record<T, number>> = {}
  for (const [code, name] of names.entries()) if (counts[code]) result[name] = counts[code]
  return result
}

/** As the tree has them, None last. A choice that some piece has stays, also where the other filters leave none of it. */
function inTreeOrder({ values, codes }: TraitColumn, counts: Uint32Array): { value: SelectionValue; count: number }[] {
  const had = new Uint8Array(values.length)
  for (let i = 0; i < codes.length; i += 1) had[codes[i]!] = 1
  const listed = values.flatMap((value, code) => (had[code] === 1 ? [{ value, count: counts[code] ?? 0 }] : []))
  return [...listed.filter(({ value }) => value !== null), ...listed.filter(({ value }) => value === null)]
}
