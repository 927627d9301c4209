import { expect, test } from 'vitest'
import { category, nth, uniformTree } from '../../../../tests/support/traits/trees.ts'
import type { LooseTree } from './normalize-tree.ts'
import type { KeptPiece } from '../../../../schemas/collection.ts'
import { plan } from './plan.ts'

const tree = uniformTree(3, 5)

test('kept pieces stay as they are, whole or in part, and nobody repeats them', () => {
  const kept: KeptPiece[] = [
    { number: 4, selection: { A: 'a 1', B: 'B 2', C: 'C 3' } },
    { number: 2, selection: { B: 'B 4' } },
  ]
  const { status, pieces } = plan({ tree, supply: 125, seed: 1, mode: 'weighted', kept })
  expect(status).toBe('met')
  expect(pieces[3]?.selection).toEqual({ A: 'A 1', B: 'B 2', C: 'C 3' })
  expect(pieces[1]?.selection['B']).toBe('B 4')
  expect(new Set(pieces.map((piece) => JSON.stringify(piece.selection))).size).toBe(125)
})

test('a one-of-one may have a trait that is never drawn, and is the only piece that has it', () => {
  const rare: LooseTree = {
    categories: [
      {
        name: 'Skin',
        traits: [
          { name: 'Gold', value: 1, rarity: 0 },
          { name: 'Plain', value: 2 },
          { name: 'Wood', value: 3 },
        ],
      },
      category('Eyes', 30),
    ],
    rules: [{ kind: 'pin', pieceNumber: 7, selection: { skin: 'gold' } }],
  }
  for (const mode of ['weighted', 'quota'] as const) {
    const { status, pieces } = plan({ tree: rare, supply: 50, seed: 1, mode })
    expect(status).toBe('met')
    expect(pieces.filter((piece) => piece.selection['Skin'] === 'Gold').map((piece) => piece.number)).toEqual([7])
  }
})

test.each<[string, KeptPiece[], string]>([
  ['unknown traits', [{ number: 1, selection: { A: 'zzz' } }], 'kept_unknown'],
  ['unknown categories', [{ number: 1, selection: { Z: 'A 1' } }], 'kept_unknown'],
  ['numbers beyond the supply', [{ number: 11, selection: { A: 'A 1' } }], 'kept_beyond_supply'],
  [
    'pieces kept alike',
    [1, 2].map((number) => ({ number, selection: { A: 'A 1', B: 'B 1', C: 'C 1' } })),
    'kept_duplicate',
  ],
  [
    'more parts of pieces than combinations',
    [1, 2, 3, 4, 5, 6].map((number) => ({ number, selection: { A: 'A 1', B: 'B 1' } })),
    'kept_no_completion',
  ],
])('%s are named, and everything else is planned all the same', (_, kept, kind) => {
  const result = plan({ tree, supply: 10, seed: 1, mode: 'weighted', kept })
  expect(result).toMatchObject({ status: 'impossible' })
  if (result.status === 'impossible') expect(result.certificate.map((reason) => reason.kind)).toEqual([kind])
  expect(result.pieces.length).toBeGreaterThanOrEqual(9)
})

test('where a kept piece and a pin disagree the kept one stays, and the conflict is named', () => {
  const pinned: LooseTree = { ...tree, rules: [{ kind: 'pin', pieceNumber: 1, selection: { A: 'A 0', B: 'B 0' } }] }
  const kept = [{ number: 1, selection: { A: 'A 3' } }]
  const result = plan({ tree: pinned, supply: 5, seed: 1, mode: 'weighted', kept })
  expect(result).toMatchObject({
    status: 'impossible',
    certificate: [{ kind: 'pin_conflict', numbers: [1], rules: [0] }],
  })
  expect(result.pieces[0]?.selection).toMatchObject({ A: 'A 3', B: 'B 0' })
})

test('an open category of a partly kept piece is drawn so that the rules hold', () => {
  const ruled: LooseTree = {
    ...tree,
    rules: [{ kind: 'require', when: [nth('A', 0)], anyOf: [nth('C', 2)] }],
  }
  const kept = [1, 2, 3].map((number) => ({ number, selection: { A: 'A 0' } }))
  const { status, pieces } = plan({ tree: ruled, supply: 9, seed: 1, mode: 'weighted', kept })
  expect(status).toBe('met')
  expect(pieces.slice(0, 3).map((piece) => piece.selection['C'])).toEqual(['C 2', 'C 2', 'C 2'])
})

test('a piece whose every completion was taken by one that had others is not called impossible', () => {
  const narrow: LooseTree = { categories: [category('A', 2), category('B', 1), category('C', 2)] }
  for (let seed = 0; seed < 20; seed++) {
    const kept: KeptPiece[] = [
      { number: 1, selection: { A: 'A 0', B: 'B 0' } },
      { number: 2, selection: { B: 'B 0', C: 'C 1' } },
      { number: 3, selection: { A: 'A 0', B: 'B 0' } },
    ]
    const result = plan({ tree: narrow, supply: 3, seed, mode: 'weighted', kept })
    expect(['met', 'not_found']).toContain(result.status)
  }
})

test('where only a pinned, never drawn combination is valid, no other piece is made up', () => {
  const sole: LooseTree = {
    categories: [
      {
        name: 'A',
        traits: [
          { name: 'x', value: 1 },
          { name: 'y', value: 2, rarity: 0 },
        ],
      },
      category('B', 1),
    ],
    rules: [
      { kind: 'forbid', when: [{ category: 'A', trait: 'x' }], with: [nth('B', 0)] },
      { kind: 'pin', pieceNumber: 2, selection: { A: 'y' } },
    ],
  }
  const result = plan({ tree: sole, supply: 3, seed: 1, mode: 'weighted' })
  expect(result.status).toBe('impossible')
  expect(result.pieces).toEqual([{ number: 2, selection: { A: 'y', B: 'B 0' } }])
})
