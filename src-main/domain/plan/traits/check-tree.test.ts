import { expect, test } from 'vitest'
import { category, nth } from '../../../../tests/support/traits/trees.ts'
import { checkTree } from './check-tree.ts'
import type { LooseTree } from './normalize-tree.ts'

const range = { type: 'range' as const, start: 1, end: 10, step: 1 }
const hat = category('Hat', 2)
const eyes = {
  name: 'Eyes',
  traits: [
    { name: 'Open', value: 'a', tags: ['calm'] },
    { name: 'Shut', value: 'b' },
  ],
}
const tree = (categories: LooseTree['categories'], rules: LooseTree['rules'] = []): LooseTree => ({ categories, rules })
const withPart = (part: object): LooseTree =>
  tree([
    { name: 'Hair', traits: [{ name: 'Long', value: 'x', parts: [{ asset: { asset: 'a.png' }, layer: 1, ...part }] }] },
    eyes,
    { name: 'Tint', traits: [{ name: 'Red', value: '#f00' }] },
  ])

test('a sound tree has no faults', () => {
  const sound = tree(
    [hat, eyes, { name: 'Id', mode: 'generated', generator: range }, category('Scarf', 2, { required: false })],
    [
      {
        kind: 'forbid',
        when: [nth('HAT', 0)],
        with: [
          { category: 'eyes', tag: 'Calm' },
          { category: 'Scarf', trait: 'None' },
        ],
      },
      { kind: 'require', when: [{ tag: 'calm' }], anyOf: [nth('Hat', 1)] },
      { kind: 'pin', pieceNumber: 3, selection: { Hat: 'Hat 0', Id: 7, Scarf: null } },
    ],
  )
  expect(checkTree(sound)).toEqual([])
  expect(checkTree(withPart({ clipTo: 'Eyes', recolorBy: 'tint', when: [{ tag: 'calm' }] }))).toEqual([])
})

test.each<[string, LooseTree, string, RegExp, RegExp]>([
  ['an empty tree', tree([]), 'traitTree.categories', /no categories/, /Add a category/],
  [
    'categories of one name',
    tree([hat, { ...eyes, name: ' hAT ' }]),
    'traitTree.categories[1].name',
    /already the name/,
    /another name/,
  ],
  [
    'traits of one name',
    tree([
      {
        name: 'A',
        traits: [
          { name: 'x', value: 1 },
          { name: 'X', value: 2 },
        ],
      },
    ]),
    'traitTree.categories[0].traits[1].name',
    /^"X" is already the name of another trait of "A": trait 1 is "x", and names/,
    /another name/,
  ],
  [
    'a manual category without traits',
    tree([{ name: 'A' }]),
    'traitTree.categories[0].traits',
    /no traits/,
    /Add at least one/,
  ],
  [
    'a generated category without a range',
    tree([{ name: 'A', mode: 'generated' }]),
    'traitTree.categories[0].generator',
    /no generator/,
    /Add a range/,
  ],
  [
    'a range that runs away from its end',
    tree([{ name: 'A', mode: 'generated', generator: { ...range, step: -1 } }]),
    'traitTree.categories[0].generator.step',
    /away from its end 10/,
    /step of 1/,
  ],
  [
    'a range whose step is 0',
    tree([{ name: 'A', mode: 'generated', generator: { ...range, step: 0 } }]),
    'traitTree.categories[0].generator.step',
    /never reaches/,
    /Use 1/,
  ],
  [
    'a range of too many values',
    tree([{ name: 'A', mode: 'generated', generator: { ...range, end: 1e9, step: 1e-9 } }]),
    'traitTree.categories[0].generator.step',
    /is the most/,
    /larger step/,
  ],
  [
    'nothing but rarities of 0',
    tree([{ name: 'A', traits: [{ name: 'x', value: 1, rarity: 0 }] }]),
    'traitTree.categories[0].traits',
    /Every rarity of "A" is 0/,
    /above 0/,
  ],
  [
    'nothing but traits switched off',
    tree([{ name: 'A', traits: [{ name: 'x', value: 1, enabled: false }] }]),
    'traitTree.categories[0].traits',
    /switched off/,
    /Switch on/,
  ],
  [
    'a rule on an unknown category',
    tree([hat, eyes], [{ kind: 'forbid', when: [{ category: 'Hta', trait: 'Hat 0' }], with: [nth('Hat', 1)] }]),
    'traitTree.rules[0].when[0].category',
    /no category "Hta"/,
    /Did you mean "Hat"/,
  ],
  [
    'a rule on an unknown trait',
    tree([hat, eyes], [{ kind: 'require', when: [nth('Hat', 0)], anyOf: [{ category: 'Eyes', trait: 'Opne' }] }]),
    'traitTree.rules[0].anyOf[0].trait',
    /has no trait "Opne"/,
    /Did you mean "Open"/,
  ],
  [
    'a rule on an unknown tag',
    tree([hat, eyes], [{ kind: 'forbid', when: [{ tag: 'zzzzzz' }], with: [nth('Hat', 1)] }]),
    'traitTree.rules[0].when[0].tag',
    /no trait tagged "zzzzzz"/,
    /Use a known tag: "calm"/,
  ],
  [
    'a tag of another category',
    tree([hat, eyes], [{ kind: 'forbid', when: [{ category: 'Hat', tag: 'calm' }], with: [nth('Hat', 1)] }]),
    'traitTree.rules[0].when[0].tag',
    /"Hat" has no trait tagged/,
    /no tag to name/,
  ],
  [
    'None of a required category',
    tree([hat, eyes], [{ kind: 'forbid', when: [{ category: 'Hat', trait: 'None' }], with: [nth('Hat', 1)] }]),
    'traitTree.rules[0].when[0].trait',
    /no trait "None"/,
    /known trait/,
  ],
  [
    'a trait of a generated category',
    tree(
      [hat, { name: 'Id', mode: 'generated', generator: range }],
      [{ kind: 'forbid', when: [nth('Hat', 0)], with: [{ category: 'Id', trait: '7' }] }],
    ),
    'traitTree.rules[0].with[0].trait',
    /is generated/,
    /manual category/,
  ],
  [
    'a number pinned twice',
    tree(
      [hat],
      [
        { kind: 'pin', pieceNumber: 3, selection: {} },
        { kind: 'pin', pieceNumber: 3, selection: {} },
      ],
    ),
    'traitTree.rules[1].pieceNumber',
    /already pinned by rule 1/,
    /another number/,
  ],
  [
    'a pin of an unknown trait',
    tree([hat], [{ kind: 'pin', pieceNumber: 3, selection: { Hat: 'Hat 9' } }]),
    'traitTree.rules[0].selection.Hat',
    /no trait "Hat 9"/,
    /Did you mean/,
  ],
  [
    'a pin of None where it may not be',
    tree([hat], [{ kind: 'pin', pieceNumber: 3, selection: { Hat: null } }]),
    'traitTree.rules[0].selection.Hat',
    /required/,
    /optional/,
  ],
  [
    'a pin outside the range',
    tree(
      [{ name: 'My Id', mode: 'generated', generator: range }],
      [{ kind: 'pin', pieceNumber: 3, selection: { 'My Id': 11 } }],
    ),
    'traitTree.rules[0].selection["My Id"]',
    /runs from 1 to 10/,
    /value of the range/,
  ],
  [
    'a part clipped to nothing',
    withPart({ clipTo: 'Haed' }),
    'traitTree.categories[0].traits[0].parts[0].clipTo',
    /no category "Haed"/,
    /Use a known category/,
  ],
  [
    'a part recoloured by what is no colour',
    withPart({ recolorBy: 'Eyes' }),
    'traitTree.categories[0].traits[0].parts[0].recolorBy',
    /no colour/,
    /colours such as/,
  ],
  [
    'a part under an unknown condition',
    withPart({ when: [{ tag: 'clam' }] }),
    'traitTree.categories[0].traits[0].parts[0].when[0].tag',
    /tagged "clam"/,
    /"calm"/,
  ],
])('%s is a fault with field and cure', (_, faulty, field, message, cure) => {
  const problems = checkTree(faulty)
  expect(problems.map((problem) => problem.field)).toEqual([field])
  expect(problems[0]?.message).toMatch(message)
  expect(problems[0]?.cure).toMatch(cure)
})

test('every fault is told at once', () => {
  const faulty = tree([{ name: 'A' }, { name: 'a' }], [{ kind: 'forbid', when: [{ tag: 'x' }], with: [{ tag: 'y' }] }])
  expect(checkTree(faulty).map((problem) => problem.field)).toEqual([
    'traitTree.categories[1].name',
    'traitTree.categories[0].traits',
    'traitTree.categories[1].traits',
    'traitTree.rules[0].when[0].tag',
    'traitTree.rules[0].with[0].tag',
  ])
})
