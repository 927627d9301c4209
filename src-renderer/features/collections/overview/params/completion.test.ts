import { expect, test } from 'vitest'
import { completed, completionAt, placeholderNames } from './completion.ts'

const CATEGORIES = ['Hat', 'Hair Colour', 'Ähre']
/** The caret is where the bar is. */
const at = (marked: string) => {
  const caret = marked.indexOf('|')
  return completionAt(marked.replace('|', ''), caret, CATEGORIES)
}
const take = (marked: string, name: string) => {
  const completion = at(marked)
  if (!completion) throw new Error('Nothing is offered.')
  const { text, caret } = completed(marked.replace('|', ''), completion, name)
  return `${text.slice(0, caret)}|${text.slice(caret)}`
}

test('two brackets offer every placeholder', () => {
  expect(at('a [[|')?.options).toEqual(placeholderNames(CATEGORIES))
  expect(placeholderNames(CATEGORIES)).toContain('Hat.name')
})

test('typing on narrows it, in any case, what begins so first', () => {
  expect(at('[[ha|')?.options).toEqual(['Hat', 'Hair Colour', 'Hat.name', 'Hair Colour.name'])
  expect(at('[[colour|')?.options).toEqual(['Hair Colour', 'Hair Colour.name'])
  expect(at('[[äh|')?.options).toEqual(['Ähre', 'Ähre.name'])
  expect(at('[[@n|')?.options).toEqual(['@number'])
})

test('nothing is offered outside of brackets, behind a backslash, or for what is called by no name', () => {
  for (const marked of ['|', 'a [|', '|[[', '[[Hat]]|', '\\[[ha|', '[[zzz|', '[[\nha|']) expect(at(marked)).toBeNull()
  expect(at('\\\\[[ha|')).not.toBeNull()
})

test('what is taken is written out with its brackets, and the caret stands behind them', () => {
  expect(take('a [[ha| b', 'Hat')).toBe('a [[Hat]]| b')
  expect(take('a [[ha|]] b', 'Hat')).toBe('a [[Hat]]| b')
  expect(take('[[ha| and [[Hair Colour]]', 'Hat')).toBe('[[Hat]]| and [[Hair Colour]]')
  expect(take('[[Hat]] [[@|', '@seed')).toBe('[[Hat]] [[@seed]]|')
})
