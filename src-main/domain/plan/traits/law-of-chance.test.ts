import { expect, test } from 'vitest'
import { chiSquare } from '../../../../tests/support/traits/chi-square.ts'
import { validCombinations, weightOf } from '../../../../tests/support/traits/brute-force.ts'
import { nth, weighted } from '../../../../tests/support/traits/trees.ts'
import { numberedRandom, seedKey } from '../../prelude/seeded-random.ts'
import { uniformBelow } from '../../prelude/uniform-below.ts'
import { isDrawn } from './capacity.ts'
import { compileTree } from './compile/compile-tree.ts'
import { buildDiagram } from './diagram/build-diagram.ts'
import { drawWithFixed } from './diagram/draw-with-fixed.ts'
import { pathMasses } from './diagram/path-masses.ts'
import { unusedMass } from './diagram/unused-mass.ts'
import { validDraws } from './diagram/valid-draws.ts'
import { openRows } from './draw/rows.ts'
import { selectionWriter } from './draw/selection-writer.ts'
import { normalizeTree } from './normalize-tree.ts'
import { plan } from './plan.ts'

const DRAWS = 20_000

const skewed = normalizeTree({
  categories: [
    weighted('A', [1, 2.5, 8]),
    weighted('B', [3, 1, 0.5], { required: false, noneWeight: 2 }),
    {
      name: 'C',
      traits: [
        { name: 'C 0', value: 0, rarity: 4 },
        { name: 'C 1', value: 1 },
        { name: 'C 2', value: 2, rarity: 1 },
      ],
    },
    weighted('D', [1, 3], { countsForUniqueness: false }),
  ],
  rules: [
    { kind: 'forbid', when: [nth('A', 2)], with: [nth('B', 0), nth('C', 1)] },
    { kind: 'require', when: [{ category: 'B', trait: 'None' }], anyOf: [nth('C', 0), nth('D', 1)] },
  ],
})
const combinations = validCombinations(skewed)
const key = seedKey('law of chance')

/** Judges how often each valid combination came against the law, those that may not come left out. */
function judge(selections: readonly unknown[], mayCome: (combination: string) => boolean = () => true) {
  const possible = combinations.filter((one) => mayCome(JSON.stringify(one)))
  const total = possible.reduce((sum, one) => sum + weightOf(skewed, one), 0)
  const counts = new Map<string, number>()
  for (const one of selections) counts.set(JSON.stringify(one), (counts.get(JSON.stringify(one)) ?? 0) + 1)
  const known = new Set(possible.map((one) => JSON.stringify(one)))
  expect([...counts.keys()].filter((one) => !known.has(one))).toEqual([])
  return chiSquare(
    possible.map((one) => counts.get(JSON.stringify(one)) ?? 0),
    possible.map((one) => (weightOf(skewed, one) / total) * selections.length),
  )
}

function bench() {
  const tree = compileTree(skewed)
  const rows = openRows(tree, 8)
  const diagram = buildDiagram(tree, (category, option) => isDrawn(tree, category, option))
  const masses = pathMasses(tree, diagram)
  const draws = validDraws(tree, diagram, masses, rows)
  const random = numberedRandom(key, 1, 1)
  return { tree, rows, diagram, masses, draws, random, write: selectionWriter(tree, rows) }
}

/** A value that comes round every `size` pieces: pieces with the same one must differ, others need not. */
function rounds(size: number) {
  return {
    name: 'Round',
    mode: 'generated' as const,
    countsForUniqueness: true,
    generator: { type: 'range' as const, start: 1, end: size, step: 1 },
  }
}

test('a planned piece is a valid combination with the probability of its weights', () => {
  const tree = { ...skewed, categories: [...skewed.categories, rounds(DRAWS)] }
  const { pieces } = plan({ tree, supply: DRAWS, seed: 1, mode: 'weighted' })
  const { statistic, critical } = judge(
    pieces.map(({ selection }) => {
      const { Round: _, ...rest } = selection
      return rest
    }),
  )
  expect(statistic).toBeLessThan(critical)
})

test('a uniform choice among valid combinations fails the same judgement', () => {
  const random = numberedRandom(key, 2, 0)
  const drawn = Array.from({ length: DRAWS }, () => combinations[uniformBelow(random, combinations.length)])
  const { statistic, critical } = judge(drawn)
  expect(statistic).toBeGreaterThan(critical)
})

test('draws from the diagram follow the law', () => {
  const { draws, random, write } = bench()
  const drawn = Array.from({ length: DRAWS }, () => {
    draws.fill(0, 0, 0, random)
    return write(0)
  })
  const { statistic, critical } = judge(drawn)
  expect(statistic).toBeLessThan(critical)
})

test('draws from the unused mass follow the law among what is unused', () => {
  const { tree, rows, diagram, masses, draws, random, write } = bench()
  const unused = unusedMass(tree, diagram, masses, rows, draws)
  const used = new Set<string>()
  for (let row = 1; row < 6; row++) {
    expect(unused.draw(row, random)).toBe(true)
    unused.take(row)
    const { D: _, ...projection } = write(row)
    used.add(JSON.stringify(projection))
  }
  expect(used.size).toBe(5)
  const drawn = Array.from({ length: DRAWS }, () => {
    unused.draw(0, random)
    return write(0)
  })
  const { statistic, critical } = judge(drawn, (combination) => {
    const { D: _, ...projection } = JSON.parse(combination) as Record<string, string | null>
    return !used.has(JSON.stringify(projection))
  })
  expect(statistic).toBeLessThan(critical)
})

test('completing a partly fixed piece follows the law among what agrees with it', () => {
  const { tree, rows, diagram, random, write } = bench()
  const drawn = Array.from({ length: DRAWS / 4 }, () => {
    rows.options.fill(0xffff, 0, rows.width)
    rows.options[0] = 2
    expect(drawWithFixed(tree, diagram, rows, 0, [], random)).toBe(true)
    return write(0)
  })
  const { statistic, critical } = judge(drawn, (combination) => combination.includes('"A 2"'))
  expect(statistic).toBeLessThan(critical)
})

test('the second and third piece follow the law among what those before left', () => {
  const size = 9_000
  const tree = { categories: [weighted('A', [1, 2, 5]), rounds(size)] }
  const { pieces } = plan({ tree, supply: 3 * size, seed: 1, mode: 'weighted' })
  const orders = Array.from({ length: size }, (_, round) =>
    [0, 1, 2].map((turn) => String(pieces[round + turn * size]?.selection['A']).at(-1)).join(''),
  )
  const chance = {
    '012': (1 / 8) * (2 / 7),
    '021': (1 / 8) * (5 / 7),
    '102': (2 / 8) * (1 / 6),
    '120': (2 / 8) * (5 / 6),
    '201': (5 / 8) * (1 / 3),
    '210': (5 / 8) * (2 / 3),
  }
  const { statistic, critical } = chiSquare(
    Object.keys(chance).map((order) => orders.filter((one) => one === order).length),
    Object.values(chance).map((share) => share * size),
  )
  expect(orders.filter((order) => !(order in chance))).toEqual([])
  expect(statistic).toBeLessThan(critical)
})
