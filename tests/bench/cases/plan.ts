import { numberedRandom } from '../../../src-main/domain/prelude/seeded-random.ts'
import { traitsKey } from '../../../src-main/domain/plan/traits/plan.ts'
import { planWhole } from '../fixtures/plan-whole.ts'
import { someRules, treeOf } from '../fixtures/trees.ts'
import { computed } from '../harness/clocks.ts'
import type { Bench, Measurement } from '../harness/measurement.ts'
import { interleave } from '../harness/rounds.ts'

const SUPPLY = 10_000
const CATEGORIES = 8
const TRAITS = 12
const TIMES = 8

/**
 * Planning a collection, against the same work on numbers alone: draws by weight from tables, every row unlike every
 * other, bytes in and bytes out; no names, rules, quotas or objects.
 */
export const planBench: Bench = {
  name: 'plan',
  async run({ short }) {
    const sizes = new Array<number>(CATEGORIES).fill(TRAITS)
    const [free, ruled] = [treeOf(sizes), treeOf(sizes, someRules)]
    const input = { supply: SUPPLY, seed: '7', mode: 'weighted' } as const
    const { ceiling, weighted, rules, quota, quotaRules } = await interleave(short ? 5 : 15, {
      ceiling: () => computed(TIMES, drawUniqueRows),
      weighted: () => computed(TIMES, () => planWhole({ ...input, tree: free })),
      rules: () => computed(TIMES, () => planWhole({ ...input, tree: ruled })),
      quota: () => computed(TIMES, () => planWhole({ ...input, tree: free, mode: 'quota' })),
      quotaRules: () => computed(TIMES, () => planWhole({ ...input, tree: ruled, mode: 'quota' })),
    })
    const figure = (how: string, ours: number[]): Measurement => ({
      work: `10,000 pieces, 8 × 12, ${how}`,
      unit: 'ms',
      ours,
      against: [{ name: 'numeric ceiling', values: ceiling, goal: { atMost: 10 } }],
    })
    return [
      figure('by weight', weighted),
      figure('by weight, rules', rules),
      figure('by quota', quota),
      figure('by quota, rules', quotaRules),
    ]
  },
}

/** The ceiling: rows drawn by weight through a table of 4,096 slots, and drawn again where a row is taken. */
function drawUniqueRows(): void {
  const key = traitsKey('7')
  const slots = Uint8Array.from({ length: 4_096 }, (_, slot) => Math.trunc((slot / 4_096) ** 2 * TRAITS))
  const rows = new Uint8Array(SUPPLY * CATEGORIES)
  const taken = new Set<number>()
  for (let piece = 0; piece < SUPPLY; piece++) {
    const random = numberedRandom(key, piece, 0)
    let row = 0
    do {
      row = 0
      for (let category = 0; category < CATEGORIES; category++) {
        const trait = slots[random.next() & 4_095] ?? 0
        rows[piece * CATEGORIES + category] = trait
        row = row * TRAITS + trait
      }
    } while (taken.has(row))
    taken.add(row)
  }
}
