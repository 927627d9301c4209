import { planWhole } from '../fixtures/plan-whole.ts'
import { treeOf } from '../fixtures/trees.ts'
import { computed } from '../harness/clocks.ts'
import type { Bench } from '../harness/measurement.ts'
import { interleave } from '../harness/rounds.ts'

const SIZES = [4, 4, 4, 1, 156]
const COMBINATIONS = 9_984
const FEW = 1_000
/** Pieces planned a round, whatever the supply: as long a measurement for both. */
const PLANNED = 60_000

/** Choosing every combination there is, the last free one included, against choosing the first thousand. */
export const exhaustBench: Bench = {
  name: 'exhaust',
  async run({ short }) {
    const tree = treeOf(SIZES)
    const microsecondsEach = (supply: number) => () =>
      (computed(Math.round(PLANNED / supply), () => planWhole({ tree, supply, seed: '7', mode: 'weighted' })) * 1_000) /
      supply
    const { all, few } = await interleave(short ? 5 : 15, {
      all: microsecondsEach(COMBINATIONS),
      few: microsecondsEach(FEW),
    })
    const against = [{ name: 'first 1,000', values: few, goal: { atMost: 2 } }]
    return [{ work: 'all 9,984 of 9,984', unit: 'µs a piece', ours: all, against }]
  },
}
