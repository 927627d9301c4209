import { describe, expect, test } from 'vitest'
import { type TraitTree, traitTreeSchema } from '../../../schemas/trait-tree.ts'
import { treeFit } from './fits-tree.ts'

const names = (...traits: string[]) => traits.map((name) => ({ name, value: name }))

function tree(rules: unknown[], more: object = {}): TraitTree {
  return traitTreeSchema.parse({
    categories: [
      { name: 'Hat', required: false, traits: names('Crown', 'Bell') },
      { name: 'Fur', traits: [...names('Red'), { name: 'Blue', value: 'b', ...more }] },
      { name: 'Serial', mode: 'generated', generator: { type: 'range', start: 1, end: 9, step: 1 } },
    ],
    rules,
  })
}

const blueCrown = { Hat: 'Crown', Fur: 'Blue', Serial: 3 }
const forbid = {
  kind: 'forbid',
  when: [{ category: 'Hat', trait: 'Crown' }],
  with: [{ category: 'Fur', trait: 'Blue' }],
}
const pin = (hat: string) => ({ kind: 'pin', pieceNumber: 4, selection: { Hat: hat } })

describe('a combination', () => {
  test('fits a tree that has its traits and whose rules it obeys', () => {
    expect(treeFit(tree([])).fits(4, blueCrown)).toBe(true)
    expect(treeFit(tree([])).fits(4, { Hat: null, Fur: 'Red', Serial: 9 })).toBe(true)
    expect(treeFit(tree([forbid])).fits(4, { ...blueCrown, Fur: 'Red' })).toBe(true)
    expect(treeFit(tree([pin('crown')])).fits(4, blueCrown)).toBe(true)
    expect(treeFit(tree([pin('Bell')])).fits(5, blueCrown)).toBe(true)
  })

  test.each<[what: string, tree: TraitTree, selection: object]>([
    ['a rule forbids', tree([forbid]), blueCrown],
    ['a pin says otherwise', tree([pin('Bell')]), blueCrown],
    ['has a trait the tree has not', tree([]), { ...blueCrown, Hat: 'Sombrero' }],
    ['has a trait that is switched off', tree([], { enabled: false }), blueCrown],
    ['lacks a category', tree([]), { Hat: 'Crown', Fur: 'Red' }],
    ['has a value the range has not', tree([]), { ...blueCrown, Serial: 10 }],
    ['has None where something is required', tree([]), { ...blueCrown, Fur: null }],
  ])('does not fit where it %s', (_what, given, selection) => {
    expect(treeFit(given).fits(4, selection as never)).toBe(false)
  })

  test('is unique in the categories that count', () => {
    expect(treeFit(tree([])).counting).toEqual(['Hat', 'Fur'])
  })
})
