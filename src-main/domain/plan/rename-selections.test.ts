import { expect, test } from 'vitest'
import { traitTreeSchema } from '../../../schemas/trait-tree.ts'
import { renameSelections, sameSelection } from './rename-selections.ts'

const tree = (category: { id?: string; name: string }, traits: { id?: string; name: string }[]) =>
  traitTreeSchema.parse({
    categories: [{ ...category, traits: traits.map((trait) => ({ ...trait, value: trait.name })) }],
  })

test('a trait that keeps its id keeps its pieces under its new name', () => {
  const before = tree({ id: 'hat', name: 'Hat' }, [{ id: 'cap', name: 'Cap' }, { name: 'Hood' }])
  const after = tree({ id: 'hat', name: 'Headwear' }, [{ id: 'cap', name: 'Kap' }, { name: 'Hood' }])
  const rename = renameSelections(before, after)
  expect(rename({ Hat: 'Cap' })).toEqual({ Headwear: 'Kap' })
  expect(rename({ Hat: 'Hood' })).toEqual({ Headwear: 'Hood' })
  expect(rename({ Hat: null })).toEqual({ Headwear: null })
})

test('two traits that swap their names swap them in every piece', () => {
  const before = tree({ name: 'Hat' }, [
    { id: 'a', name: 'Cap' },
    { id: 'b', name: 'Hood' },
  ])
  const after = tree({ name: 'Hat' }, [
    { id: 'a', name: 'Hood' },
    { id: 'b', name: 'Cap' },
  ])
  expect(renameSelections(before, after)({ Hat: 'Cap' })).toEqual({ Hat: 'Hood' })
})

test('without an id another name is another trait, and is left to the planner', () => {
  const rename = renameSelections(tree({ name: 'Hat' }, [{ name: 'Cap' }]), tree({ name: 'Hat' }, [{ name: 'Kap' }]))
  expect(rename({ Hat: 'Cap' })).toEqual({ Hat: 'Cap' })
})

test('selections are the same in any order, and None is as good as nothing said', () => {
  expect(sameSelection({ a: 'x', b: null }, { a: 'x' })).toBe(true)
  expect(sameSelection({ a: 'x', b: 'y' }, { b: 'y', a: 'x' })).toBe(true)
  expect(sameSelection({ a: 'x' }, { a: 'y' })).toBe(false)
})
