import { expect, test } from 'vitest'
import type { Rule } from '../../../../../schemas/trait-tree.ts'
import { ruleSentence } from './rule-sentences.ts'

/** Without the marks that keep each name's direction of writing to itself. */
const read = (rule: Rule) => ruleSentence(rule).replaceAll(/[\u2068\u2069]/g, '')

test('a rule reads as a sentence, with its reason', () => {
  const when = [{ category: 'Hat', trait: 'Crown' }]
  expect(
    read({ kind: 'forbid', when, with: [{ category: 'Hair', trait: 'Mohawk' }], reason: 'It would hide it.' }),
  ).toBe('Hat: Crown never with Hair: Mohawk, because: It would hide it.')
  expect(read({ kind: 'require', when, anyOf: [{ category: 'Land', tag: 'wet' }, { tag: 'rainproof' }] })).toBe(
    'Hat: Crown needs any Land tagged “wet” or anything tagged “rainproof”',
  )
})

test('things of one tag that keep apart are said in one breath', () => {
  expect(read({ kind: 'forbid', when: [{ tag: 'bulky' }], with: [{ tag: 'bulky' }] })).toBe(
    'Never two things tagged “bulky” together',
  )
})

test('a sentence begins with a capital', () => {
  expect(read({ kind: 'forbid', when: [{ tag: 'bulky' }], with: [{ category: 'Hat', tag: 'tall' }] })).toBe(
    'Anything tagged “bulky” never with any Hat tagged “tall”',
  )
})

test('a lock and a pin by hand are told apart, and both say what they fix', () => {
  const lock: Rule = { kind: 'pin', id: 'lock-7', pieceNumber: 7, selection: { Hat: 'Crown', Mask: null }, reason: 'x' }
  expect(read(lock)).toBe('Piece 7 is locked as Hat: Crown, Mask: None')
  expect(read({ ...lock, id: 'first', reason: 'A one-of-one.' })).toBe(
    'Piece 7 is always Hat: Crown, Mask: None, because: A one-of-one.',
  )
})

test('a name that is written from right to left keeps its direction to itself', () => {
  const sentence = ruleSentence({ kind: 'forbid', when: [{ tag: 'تاج' }], with: [{ tag: 'شعر' }] })
  expect(sentence).toContain('\u2068تاج\u2069')
})
