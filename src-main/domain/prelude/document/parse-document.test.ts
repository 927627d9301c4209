import { describe, expect, it } from 'vitest'
import { collectionSchema } from '../../../../schemas/collection.ts'
import { parseDocument } from './parse-document.ts'

const good = {
  kind: 'ovenbird.collection',
  schemaVersion: 1,
  name: 'Lanterns',
  supply: 10,
  generator: { kind: 'tool', toolId: 'compose' },
  traitTree: { categories: [{ name: 'Fur', traits: [{ name: 'Red', value: 'red' }] }] },
}

function problems(change: object): { field: string | undefined; message: string; cure: string | undefined }[] {
  const result = parseDocument(collectionSchema, { ...good, ...change }, 'lanterns.json')
  if (result.ok) throw new Error('expected problems')
  for (const problem of result.error) expect(problem).toMatchObject({ code: 'VALIDATION', file: 'lanterns.json' })
  return result.error.map(({ field, message, cure }) => ({ field, message, cure }))
}

const tree = (category: object, rules: unknown[] = []): object => ({ traitTree: { categories: [category], rules } })
const trait = (trait: object): object => tree({ name: 'Fur', traits: [{ name: 'Red', value: 'red', ...trait }] })

describe('a document', () => {
  it('comes back with its defaults when it is right', () => {
    const result = parseDocument(collectionSchema, good)
    expect(result.ok && result.value.mode).toBe('weighted')
  })

  it.each([
    ['a wrong type', { supply: 'ten' }, 'supply', 'Expected a whole number, got the text "ten".', 'Write a number.'],
    ['a quoted number', { supply: '10' }, 'supply', /got the text "10"/, 'Write it without quotes: 10.'],
    ['a broken number', { supply: 1.5 }, 'supply', 'Expected a whole number, got the number 1.5.', /whole number/],
    ['nothing', { name: undefined }, 'name', 'It is missing, expected text.', 'Add it.'],
    ['too small a number', { supply: 0 }, 'supply', 'It must be at least 1, got the number 0.', 'Use 1 or more.'],
    ['an empty text', { name: ' ' }, 'name', 'It must not be empty.', 'Write at least one character.'],
    [
      'an unknown field',
      { suply: 3 },
      'suply',
      'Unknown field "suply"; did you mean "supply"?',
      'Rename it to "supply".',
    ],
    ['a field like no other', { zzzzzz: 3 }, 'zzzzzz', 'Unknown field "zzzzzz".', /known here are .*supply/],
    [
      'a misspelt word',
      { mode: 'wieghted' },
      'mode',
      /"weighted" or "quota", got the text "wieghted"/,
      'Did you mean "weighted"?',
    ],
    [
      'an unknown kind',
      { generator: { kind: 'toll' } },
      'generator.kind',
      /^Expected "tool" or "spell", got the text "toll"/,
      /^Did you mean "tool"/,
    ],
    [
      'a kind like no other',
      tree({ name: 'Fur' }, [{ kind: 'ban' }]),
      'traitTree.rules[0].kind',
      'Expected "forbid", "require" or "pin", got the text "ban".',
      /known/,
    ],
    [
      'no kind',
      tree({ name: 'Fur' }, [{}]),
      'traitTree.rules[0].kind',
      /^It is missing, expected "forbid", "require" or "pin"/,
      /known/,
    ],
    ['a seed that JSON cannot hold', { seed: 2 ** 60 }, 'seed', /last digits are lost/, 'Write it in quotes.'],
    ['a supply that JSON cannot hold', { supply: 2 ** 60 }, 'supply', /./, /^Use \d+ or less/],
    [
      'a negative rarity',
      trait({ rarity: -1 }),
      'traitTree.categories[0].traits[0].rarity',
      /at least 0/,
      'Use 0 or more.',
    ],
    [
      'a misspelt rarity',
      trait({ rarety: 1 }),
      'traitTree.categories[0].traits[0].rarety',
      'Unknown field "rarety"; did you mean "rarity"?',
      'Rename it to "rarity".',
    ],
    [
      'a value of no possible type',
      trait({ value: [1] }),
      'traitTree.categories[0].traits[0].value',
      'Expected text, a number, true or false or an object, got a list.',
      /Write text/,
    ],
    [
      'a file whose path is no text',
      trait({ value: { asset: 3 } }),
      'traitTree.categories[0].traits[0].value.asset',
      /^Expected text, got the number 3/,
      'Write text.',
    ],
    [
      "the schema's own words",
      tree({ name: 'id', mode: 'generated', generator: { type: 'range', start: 1, end: 2, step: 0 } }),
      'traitTree.categories[0].generator.step',
      /^A step of 0 never reaches the end/,
      /./,
    ],
  ])('is told about %s', (_, change, field, message, cure) => {
    const [first, ...others] = problems(change)
    expect(others).toEqual([])
    expect(first).toEqual({
      field,
      message: typeof message === 'string' ? message : expect.stringMatching(message),
      cure: typeof cure === 'string' ? cure : expect.stringMatching(cure),
    })
  })

  it('names the nearest shape of a reference that fits none', () => {
    const rule = { kind: 'forbid', when: [{ catgory: 'Fur', trait: 'Red' }], with: [3] }
    expect(problems(tree({ name: 'Fur' }, [rule]))).toEqual([
      expect.objectContaining({
        field: 'traitTree.rules[0].when[0].category',
        message: expect.stringMatching(/missing/),
      }),
      expect.objectContaining({ field: 'traitTree.rules[0].when[0].catgory', cure: 'Rename it to "category".' }),
      expect.objectContaining({
        field: 'traitTree.rules[0].with[0]',
        message: expect.stringMatching(/an object, got the number 3/),
      }),
    ])
  })

  it('of a newer version is told that alone', () => {
    expect(problems({ schemaVersion: 2, newField: 1, supply: 'ten' })).toEqual([
      {
        field: 'schemaVersion',
        message: expect.stringContaining('newer version of Ovenbird'),
        cure: expect.stringMatching(/^Update/),
      },
    ])
    expect(problems({ schemaVersion: 0 })).toMatchObject([{ message: 'Expected 1, got the number 0.' }])
  })

  it('is told everything at once', () => {
    expect(problems({ supply: 'ten', nmae: 1, seed: -1, mode: 7 })).toHaveLength(4)
  })

  it.each([[null], [[]], ['text'], [7]])('that is %j and no object is told so', (value) => {
    const result = parseDocument(collectionSchema, value, 'a.json')
    expect(!result.ok && result.error[0]?.message).toMatch(/^Expected an object, got /)
  })
})
