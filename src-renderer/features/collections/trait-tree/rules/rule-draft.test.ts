import { expect, test } from 'vitest'
import { draftOf, mustBeEach, rulesOfDraft } from './rule-draft.ts'

const ref = (category: string, trait: string) => ({ category, trait })
let ids = 0
const freshId = () => `r${(ids += 1)}`

test('of what is selected the category with the fewest traits comes first: one rule is enough', () => {
  const draft = draftOf('forbid', [ref('Hat', 'Crown'), ref('Hat', 'Tiara'), ref('Hair', 'Mohawk')], [])
  expect(draft.when).toEqual([ref('Hair', 'Mohawk')])
  expect(draft.others).toEqual([ref('Hat', 'Crown'), ref('Hat', 'Tiara')])
  expect(rulesOfDraft(draft, freshId)).toMatchObject([{ kind: 'forbid', when: draft.when, with: draft.others }])
})

test('what was selected first needs the others', () => {
  const draft = draftOf('require', [ref('Cloak', 'Oilskin'), ref('Weather', 'Rain'), ref('Weather', 'Mist')], [])
  expect(rulesOfDraft(draft, freshId)).toMatchObject([
    { kind: 'require', when: [ref('Cloak', 'Oilskin')], anyOf: [ref('Weather', 'Rain'), ref('Weather', 'Mist')] },
  ])
})

test('many by many are a rule for each of the first', () => {
  const many = [ref('Hat', 'Crown'), ref('Hat', 'Tiara'), ref('Hair', 'Mohawk'), ref('Hair', 'Quiff')]
  const rules = rulesOfDraft({ ...draftOf('forbid', many, []), reason: ' It looks odd. ' }, freshId)
  expect(rules).toMatchObject([
    { when: [ref('Hat', 'Crown')], with: [ref('Hair', 'Mohawk'), ref('Hair', 'Quiff')], reason: 'It looks odd.' },
    { when: [ref('Hat', 'Tiara')], with: [ref('Hair', 'Mohawk'), ref('Hair', 'Quiff')], reason: 'It looks odd.' },
  ])
  expect(new Set(rules.map(({ id }) => id)).size).toBe(2)
})

test('traits of one category are never meant together, tags may be', () => {
  const when = [ref('Hat', 'Crown'), ref('hat', 'Tiara')]
  expect(mustBeEach({ when })).toBe(true)
  expect(mustBeEach({ when: [{ tag: 'tall' }, { category: 'Hat', tag: 'wet' }, ref('Hat', 'Crown')] })).toBe(false)
})

test('a pin is for the first piece that has none, and takes one trait of each category', () => {
  const taken = { kind: 'pin' as const, pieceNumber: 1, selection: {} }
  const draft = draftOf('pin', [ref('Hat', 'Crown'), ref('Hat', 'Tiara'), ref('Hair', 'Mohawk')], [taken])
  expect(rulesOfDraft(draft, freshId)).toMatchObject([
    { kind: 'pin', pieceNumber: 2, selection: { Hat: 'Crown', Hair: 'Mohawk' } },
  ])
})

test('nothing comes of what is not whole', () => {
  expect(rulesOfDraft(draftOf('forbid', [ref('Hat', 'Crown')], []), freshId)).toEqual([])
  expect(rulesOfDraft(draftOf('require', [], []), freshId)).toEqual([])
  expect(rulesOfDraft(draftOf('pin', [], []), freshId)).toEqual([])
})
