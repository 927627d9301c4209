import { expect, test } from 'vitest'
import { categorySchema } from '../../../../../schemas/trait-tree.ts'
import { tableOutcome } from './table-outcome.ts'

const hat = categorySchema.parse({ name: 'Hat', traits: [{ name: 'Crown', value: 'gold', rarity: 5 }] })

test('a line is new, changes the trait of its name, or says what is there already; the later of two counts', () => {
  const lines = [{ name: 'Hood' }, { name: 'crown', value: 'gold' }, { name: 'Hood', rarity: 2 }]
  expect(tableOutcome(hat, lines)).toEqual([
    { line: { name: 'Hood', rarity: 2 }, what: 'added' },
    { line: { name: 'crown', value: 'gold' }, what: 'same' },
  ])
  expect(tableOutcome(hat, [{ name: 'CROWN', rarity: 6 }]).map(({ what }) => what)).toEqual(['changed'])
})
