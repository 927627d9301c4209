import { expect, test } from 'vitest'
import { traitTreeSchema } from '../../../../../schemas/trait-tree.ts'
import { apartFinder } from './kept-apart.ts'

const ref = (category: string, trait: string) => ({ category, trait })
const category = (name: string, traits: readonly object[], required = true) => ({ name, traits, required })
const trait = (name: string, ...tags: string[]) => ({ name, value: name, tags })

const tree = traitTreeSchema.parse({
  categories: [
    category('Hat', [trait('Crown', 'tall'), trait('Beret')], false),
    category('Hair', [trait('Mohawk', 'tall'), trait('Quiff')]),
    category('Pole', [trait('Banner', 'tall')]),
  ],
  rules: [
    { id: 'tall', kind: 'forbid', when: [{ tag: 'tall' }], with: [{ tag: 'tall' }] },
    { id: 'theirs', kind: 'forbid', when: [ref('hat', 'crown')], with: [ref('Hair', 'Mohawk')] },
    { id: 'list', kind: 'forbid', when: [ref('Hat', 'None')], with: [ref('Hair', 'Quiff'), ref('Pole', 'Banner')] },
    { id: 'three', kind: 'forbid', when: [ref('Hat', 'Beret'), ref('Hair', 'Quiff')], with: [ref('Pole', 'Banner')] },
  ],
})
const apart = apartFinder(tree)
const by = (a: ReturnType<typeof ref>, b: ReturnType<typeof ref>) => {
  const found = apart(a, b)
  return found && [found.rule.id, found.isTheirs]
}

test('two traits are kept apart by a rule about just them, either way round', () => {
  expect(by(ref('Hat', 'Crown'), ref('Hair', 'Mohawk'))).toEqual(['theirs', true])
  expect(by(ref('Hair', 'Mohawk'), ref('Hat', 'Crown'))).toEqual(['theirs', true])
})

test('or by one that says more: of a tag, or of several', () => {
  expect(by(ref('Hair', 'Mohawk'), ref('Pole', 'Banner'))).toEqual(['tall', false])
  expect(by(ref('Pole', 'Banner'), ref('Hat', 'None'))).toEqual(['list', false])
})

test('a rule that takes a third trait keeps no two apart', () => {
  expect(by(ref('Hat', 'Beret'), ref('Pole', 'Banner'))).toBeNull()
  expect(by(ref('Hat', 'Beret'), ref('Hair', 'Quiff'))).toBeNull()
})
