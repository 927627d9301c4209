import { expect, test } from 'vitest'
import { readTable } from './read-table.ts'
import { writeTable } from './write-table.ts'

const trait = { tags: [], enabled: true }

test('what is copied is read again as it was', () => {
  const traits = [
    { ...trait, name: 'Crown "old"', value: 'a\nb', rarity: 0.5 },
    { ...trait, name: 'Long, dark', value: 'wool' },
  ]
  expect(readTable(writeTable(traits)).lines).toEqual([
    { name: 'Crown "old"', value: 'a\nb', rarity: 0.5 },
    { name: 'Long, dark', value: 'wool' },
  ])
})

test('an image is copied as its file', () => {
  expect(writeTable([{ ...trait, name: 'Hood', value: { asset: 'hat/hood.png' } }])).toBe('Hood\that/hood.png\t')
})
