import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pieceStageSchema, type PieceFilter } from '../../../../../schemas/commands/piece-queries.ts'
import { decisionSchema } from '../../../../../schemas/events/piece-events.ts'
import { type PieceState, pieceStates } from '../../../../stores/ui/piece-filter-store.ts'
import { filtersOf } from './filters-of.ts'
import { countedFor, stateCounts } from './state-counts.ts'

type Piece = { stage: (typeof pieceStageSchema.options)[number]; decision: (typeof decisionSchema.options)[number] }

/** Every stage with every decision it can come with: only what is finished, failed or left out was decided on. */
const pieces: Piece[] = pieceStageSchema.options.flatMap((stage): Piece[] => {
  if (stage === 'generated') return decisionSchema.options.map((decision) => ({ stage, decision }))
  if (stage === 'gap') return [{ stage, decision: 'rejected' }]
  if (stage === 'failed')
    return [
      { stage, decision: 'none' },
      { stage, decision: 'rejected' },
    ]
  return [{ stage, decision: 'none' }]
})

const passes = ({ stages, decisions }: PieceFilter, piece: Piece) =>
  (!stages || stages.includes(piece.stage)) && (!decisions || decisions.includes(piece.decision))

const chosen = (states: PieceState[]) => filtersOf({ states, traits: {} })

test('every piece is in exactly one state', () => {
  for (const piece of pieces) {
    const states = pieceStates.filter((state) => chosen([state]).some((filter) => passes(filter, piece)))
    expect({ piece, states }).toMatchObject({ states: [expect.any(String)] })
    expect(states).toHaveLength(1)
  }
})

test('several states together leave what each would, and no piece twice', () => {
  fc.assert(
    fc.property(fc.subarray([...pieceStates], { minLength: 1 }), (states) => {
      for (const piece of pieces) {
        const times = chosen(states).filter((filter) => passes(filter, piece)).length
        const alone = states.some((state) => chosen([state]).some((filter) => passes(filter, piece)))
        expect(times).toBe(alone ? 1 : 0)
      }
    }),
  )
})

test('no state means every piece, and traits narrow each part', () => {
  expect(chosen([])).toEqual([{}])
  const traits = { Hat: ['Crown', null] }
  expect(filtersOf({ states: ['new', 'failed'], traits })).toEqual([
    { stages: ['generated'], decisions: ['none'], traits },
    { stages: ['failed'], traits },
  ])
  expect(filtersOf({ states: [], traits: { Hat: [] } })).toEqual([{}])
})

test('the count on a state is how many pieces it leaves', () => {
  const filter = countedFor({ states: ['new'], traits: {} })
  const tally = (values: string[]) =>
    Object.fromEntries(values.map((value) => [value, values.filter((one) => one === value).length]))
  const counts = stateCounts({
    stages: tally(pieces.map(({ stage }) => stage)),
    decisions: tally(pieces.filter(({ stage }) => filter.stages?.includes(stage)).map(({ decision }) => decision)),
  })
  for (const state of pieceStates) {
    const left = pieces.filter((piece) => chosen([state]).some((filter) => passes(filter, piece)))
    expect({ state, count: counts[state] }).toEqual({ state, count: left.length })
  }
})
