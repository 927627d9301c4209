import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Collection } from '../../../../schemas/collection.ts'
import type { Edit } from '../../../../schemas/edit.ts'
import type { Category, Trait } from '../../../../schemas/trait-tree.ts'
import { collectionOf } from '../../../../tests/support/traits/edit-arbitrary.ts'
import { foldName } from '../../prelude/fold-name.ts'
import { addCategory, addTraits, duplicateCategory, duplicateTraits } from './add.ts'
import { editDocument } from './edit-document.ts'
import { freeName } from './free-name.ts'
import { pasteTraits } from './paste-traits.ts'

const trait = (name: string, more: Partial<Trait> = {}): Trait => ({
  name,
  value: name,
  tags: [],
  enabled: true,
  ...more,
})
const category = (name: string, traits: Trait[], more: Partial<Category> = {}): Category => ({
  name,
  mode: 'manual',
  traits,
  required: true,
  inMetadata: true,
  ...more,
})

function edited(document: Collection, edits: Edit[]): Category[] {
  const made = editDocument(document, edits)
  if (!made.ok) throw new Error(made.error.map((problem) => problem.message).join(' '))
  return made.value.document.traitTree.categories
}

const namesOf = (of: Category | undefined) => of?.traits?.map((one) => one.name)

function ids(): () => string {
  let last = 0
  return () => `id${++last}`
}

describe('a free name', () => {
  test.each([
    ['Crown', [], 'Crown'],
    ['Crown', ['crown'], 'Crown 2'],
    ['Crown', ['CROWN ', 'Crown 2', 'Crown 4'], 'Crown 3'],
    ['Crown 2', ['Crown 2'], 'Crown 3'],
    ['Crown 2', ['Crown 2', 'crown 3'], 'Crown 4'],
    ['7', ['7'], '7 2'],
    ['Straße', ['STRASSE'], 'Straße 2'],
  ])('for %j beside %j is %j', (wanted, taken, free) => expect(freeName(wanted, taken)).toBe(free))

  test('is nobody else’s', () => {
    const some = fc.array(fc.constantFrom('A', 'a 2', 'A 3', 'b', 'B 10', 'B  11', '9'), { maxLength: 7 })
    fc.assert(
      fc.property(fc.constantFrom('A', 'a 2', 'B 10', '9', 'é'), some, (wanted, taken) => {
        expect(taken.map(foldName)).not.toContain(foldName(freeName(wanted, taken)))
      }),
    )
  })
})

describe('what is added', () => {
  const hat = category('Hat', [trait('Crown'), trait('Cap', { id: 'cap' })], { layer: 30 })
  const document = collectionOf({ categories: [category('Sky', [trait('Blue')], { layer: 5 }), hat], rules: [] })

  test('is a category above all others, under a free name, where it is asked for', () => {
    const [first] = edited(document, addCategory(document, 'hat', 'new', 0))
    expect(first).toMatchObject({ id: 'new', name: 'hat 2', layer: 40, traits: [] })
  })

  test('is traits in their order, under names that neither they nor others have', () => {
    const wanted = [{ name: 'Cap', value: 1, rarity: 2 }, { name: 'cap', value: 2 }, trait('Fez', { enabled: false })]
    const [, after] = edited(document, addTraits(hat, wanted, { index: 1, ids: ['a', 'b', 'c'] }))
    expect(namesOf(after)).toEqual(['Crown', 'Cap 2', 'cap 3', 'Fez', 'Cap'])
    expect(after?.traits?.[1]).toEqual({ id: 'a', name: 'Cap 2', value: 1, rarity: 2, tags: [], enabled: true })
    expect(after?.traits?.[3]?.enabled).toBe(false)
  })

  test('may be the first trait of a category that never had any', () => {
    const { traits: _, ...none } = category('Charm', [])
    const [charm] = edited(
      collectionOf({ categories: [none], rules: [] }),
      addTraits(none, [{ name: 'Bead', value: 'bead' }], { index: 0, ids: ['a'] }),
    )
    expect(namesOf(charm)).toEqual(['Bead'])
  })

  test('is a copy of a category right after it, that shares no id with it', () => {
    const [, before, after] = edited(document, duplicateCategory(document, hat, ids()))
    expect(before).toEqual(hat)
    expect(after).toEqual({
      ...hat,
      id: 'id1',
      name: 'Hat 2',
      traits: [trait('Crown', { id: 'id2' }), trait('Cap', { id: 'id3' })],
    })
  })

  test('is a copy of each trait right after it, in whatever order they are named', () => {
    const many = category(
      'Bird',
      ['A', 'B', 'C', 'D'].map((name) => trait(name)),
    )
    const birds = collectionOf({ categories: [many], rules: [] })
    fc.assert(
      fc.property(fc.shuffledSubarray(many.traits ?? []), (originals) => {
        const [after] = edited(birds, duplicateTraits(many, originals, ids()))
        const wanted = many.traits?.flatMap((one) =>
          originals.includes(one) ? [one.name, `${one.name} 2`] : [one.name],
        )
        expect(namesOf(after)).toEqual(wanted)
      }),
    )
  })
})

describe('a table that is pasted', () => {
  const image = { asset: 'cap.png' }
  const hat = category('Hat', [
    trait('Crown', { id: 'c1', rarity: 5 }),
    trait('Cap', { value: image }),
    trait('Size', { value: 7 }),
  ])
  const document = collectionOf({ categories: [hat], rules: [] })
  const paste = (lines: Parameters<typeof pasteTraits>[1]) => pasteTraits(hat, lines, ids())

  test('changes the traits it names and adds the others at the end; blank leaves what is there', () => {
    const [after] = edited(
      document,
      paste([
        { name: 'CROWN', rarity: 2 },
        { name: 'Cap', value: 'words', rarity: 1 },
        { name: 'Fez', value: 'a fez', rarity: 0 },
        { name: 'Hood' },
      ]),
    )
    expect(after?.traits).toEqual([
      trait('Crown', { id: 'c1', rarity: 2 }),
      trait('Cap', { value: image, rarity: 1 }),
      trait('Size', { value: 7 }),
      trait('Fez', { id: 'id1', value: 'a fez', rarity: 0 }),
      trait('Hood', { id: 'id2' }),
    ])
  })

  test('counts the last of two lines with one name, and changes nothing where all is so', () => {
    const [after] = edited(
      document,
      paste([
        { name: 'Fez', rarity: 1 },
        { name: 'fez', rarity: 9 },
      ]),
    )
    expect(after?.traits?.slice(3)).toMatchObject([{ name: 'fez', rarity: 9 }])
    expect(
      paste([
        { name: 'crown', value: 'Crown', rarity: 5 },
        { name: 'Size', value: '7' },
      ]),
    ).toEqual([])
  })
})
