import { expect, test } from 'vitest'
import { category, nth, weighted } from '../../../../tests/support/traits/trees.ts'
import { hashOf } from '../../prelude/hash.ts'
import type { LooseTree } from './normalize-tree.ts'
import { plan } from './plan.ts'
import { replacePieces } from './replace-pieces.ts'
import { revisePlan } from './revise-selections.ts'

const tree: LooseTree = {
  categories: [
    weighted('Fur', [5, 2.5, 0.01, 0]),
    weighted('Hat', [1, 3], { required: false, noneWeight: 2 }),
    category('Eyes', 9),
    category('Sky', 3, { countsForUniqueness: false }),
    {
      name: 'Id',
      mode: 'generated',
      generator: { type: 'range', start: 1, end: 9_999, step: 1, zeroPad: 4, uniqueAcrossCook: true, shuffleSeed: 3 },
    },
  ],
  rules: [
    { kind: 'forbid', when: [nth('Hat', 0)], with: [nth('Eyes', 1), nth('Sky', 2)] },
    { kind: 'require', when: [nth('Fur', 2)], anyOf: [nth('Eyes', 3), nth('Eyes', 4)] },
    { kind: 'pin', pieceNumber: 7, selection: { Fur: 'Fur 3', Hat: null } },
  ],
}
const input = { tree, supply: 30, seed: '20260' } as const

// Whoever changes one of these changes what every existing seed gives: that needs a reason, and a new version of the law.
test('a seed gives the same pieces for good', () => {
  const dealt = plan({ ...input, mode: 'weighted' })
  const counted = plan({ ...input, mode: 'quota' })
  const revised = revisePlan({
    ...input,
    oldPieces: dealt.pieces,
    mode: 'weighted',
    tree: { ...tree, rules: [] },
    supply: 40,
  })
  const replaced = replacePieces({
    ...input,
    mode: 'weighted',
    pieces: dealt.pieces,
    replace: [{ number: 3, take: 1, then: 'new' }],
  })
  expect([dealt, counted, revised, replaced].map((result) => `${result.status} ${hashOf(result.pieces)}`)).toEqual([
    'met 79dccd8c894508738f27051aa48663fdfe6e4a5a87a36639d90edbc7891a30a3',
    'met b7059dadb00a3f0e06da91f217eef1b9e530999b3e20d4282b0b4c734da6cb71',
    'met 9969bc0bbefda254c85819d9c859cdc9e1c300104db6c23f06793d7ee3594e73',
    'met faee78ef4bae5a50a62862544d0ae8bf62f71e957defbde2d1d193049bbfa4b9',
  ])
})
