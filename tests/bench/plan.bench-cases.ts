import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import type { Mode } from '../../schemas/collection.ts'
import type { Rule, TraitTree } from '../../schemas/trait-tree.ts'
import { capacity } from '../../src-main/domain/plan/traits/capacity.ts'
import { normalizeTree } from '../../src-main/domain/plan/traits/normalize-tree.ts'
import { plan } from '../../src-main/domain/plan/traits/plan.ts'

/** One piece of work to be timed: `run` does it once and throws where the result is not what it must be. */
export interface PlanBenchCase {
  readonly name: string
  /** Pieces a run makes; 0 where it makes none. */
  readonly pieces: number
  readonly run: () => void
}

/** `categories` × `traits` common traits. */
export function gridTree(categories: number, traits: number, rules: Rule[] = []): TraitTree {
  return listTree(
    Array.from({ length: categories }, () => traits),
    rules,
  )
}

/** A category for each entry, with so many common traits. */
export function listTree(traitCounts: readonly number[], rules: Rule[] = []): TraitTree {
  return normalizeTree({
    categories: traitCounts.map((count, c) => ({
      name: `Category ${c}`,
      traits: Array.from({ length: count }, (_, t) => ({ name: `Trait ${c}.${t}`, value: `${c}-${t}.png` })),
    })),
    rules,
  })
}

/** `count` rules between two categories each, two forbidding to one requiring, spread over a grid. */
export function gridRules(count: number, categories: number, traits: number): Rule[] {
  const ref = (c: number, t: number) => ({ category: `Category ${c}`, trait: `Trait ${c}.${t % traits}` })
  return Array.from({ length: count }, (_, index): Rule => {
    const from = index % categories
    const to = (from + 1 + ((index * 3) % (categories - 1))) % categories
    const when = [ref(from, index * 5 + 1)]
    return index % 3 === 2
      ? { kind: 'require', when, anyOf: [0, 1, 2, 3].map((step) => ref(to, index * 7 + step)) }
      : { kind: 'forbid', when, with: [ref(to, index * 7 + 2), ref(to, index * 11 + 3)] }
  })
}

/** The floor under any planner: as many bounded draws from the same generator, into typed arrays. */
export function numericCeiling(pieces: number, categories: number, traits: number): Uint8Array {
  const random = xoroshiro128plus(42)
  const cells = new Uint8Array(pieces * categories)
  for (let cell = 0; cell < cells.length; cell++) cells[cell] = uniformInt(random, 0, traits - 1)
  return cells
}

/** The numeric ceiling for 10,000 pieces of 8 × 12, then planning by weight, with rules, in quota and to exhaustion. */
export function planBenchCases(): readonly PlanBenchCase[] {
  const grid = gridTree(8, 12)
  const ruled = gridTree(8, 12, gridRules(12, 8, 12))
  const narrow = listTree([4, 4, 4, 1, 156])
  const wide = gridTree(12, 60, gridRules(50, 12, 60))
  return [
    { name: 'numeric ceiling', pieces: 10_000, run: () => void numericCeiling(10_000, 8, 12) },
    planCase('weighted', grid, 10_000, 'weighted'),
    planCase('weighted, 12 rules', ruled, 10_000, 'weighted'),
    planCase('quota', grid, 10_000, 'quota'),
    planCase('quota, 12 rules', ruled, 10_000, 'quota'),
    planCase('exhaust 9,984 of 9,984', narrow, 9_984, 'weighted'),
    planCase('exhaust, quota', narrow, 9_984, 'quota'),
    planCase('weighted, 1,000 pieces', grid, 1_000, 'weighted'),
    planCase('weighted, 100,000 pieces', grid, 100_000, 'weighted'),
    {
      name: 'capacity, 12 × 60 with 50 rules',
      pieces: 0,
      run: () => {
        if (capacity(wide).kind !== 'exact') throw new Error('the capacity is not exact')
      },
    },
  ]
}

function planCase(name: string, tree: TraitTree, supply: number, mode: Mode): PlanBenchCase {
  return {
    name,
    pieces: supply,
    run: () => {
      const { status, pieces } = plan({ tree, supply, seed: '42', mode })
      if (status !== 'met' || pieces.length !== supply) throw new Error(`${name}: ${status}, ${pieces.length} pieces`)
    },
  }
}
