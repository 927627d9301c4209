import { expect, test } from 'vitest'
import { readTable } from './read-table.ts'

test('name, value and rarity, parted by tabs, with the first line saying what they are', () => {
  expect(readTable('Name\tValue\tRarity\nCrown\tgold\t5\r\nHood\t\t\n\n')).toEqual({
    lines: [{ name: 'Crown', value: 'gold', rarity: 5 }, { name: 'Hood' }],
    bad: [],
  })
})

test('columns in another order are read by their heads', () => {
  expect(readTable('weight,trait\n0.5,Crown').lines).toEqual([{ name: 'Crown', rarity: 0.5 }])
})

test('two columns without heads are name and rarity where the second is all numbers, else name and value', () => {
  expect(readTable('Crown\t5\nHood\t\nCap\t1').lines).toEqual([
    { name: 'Crown', rarity: 5 },
    { name: 'Hood' },
    { name: 'Cap', rarity: 1 },
  ])
  expect(readTable('Amber,#ffbe5c\nRose,#e8b').lines).toEqual([
    { name: 'Amber', value: '#ffbe5c' },
    { name: 'Rose', value: '#e8b' },
  ])
})

test('a cell in quotes holds what parts cells, lines and quotes', () => {
  expect(readTable('"Crown, ""old""","a\nb",2').lines).toEqual([{ name: 'Crown, "old"', value: 'a\nb', rarity: 2 }])
})

test('a comma within a name parts nothing where tabs do', () => {
  expect(readTable('Long, dark\twool\t1').lines).toEqual([{ name: 'Long, dark', value: 'wool', rarity: 1 }])
})

test('what can’t be taken is told with its line', () => {
  expect(readTable('Crown\tgold\tmany\n\tgold\t1\nHood\twool\t-1\nCap\twool\t2')).toEqual({
    lines: [{ name: 'Cap', value: 'wool', rarity: 2 }],
    bad: [
      { line: 1, why: 'badRarity' },
      { line: 2, why: 'noName' },
      { line: 3, why: 'badRarity' },
    ],
  })
})
