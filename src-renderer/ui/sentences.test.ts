import { expect, test } from 'vitest'
import { isolated } from './isolated.ts'
import { sentences } from './sentences.ts'

test.each([
  ['The disk is full', 'The disk is full. Free some room.'],
  ['The disk is full.', 'The disk is full. Free some room.'],
  ['Is the disk full?', 'Is the disk full? Free some room.'],
  ['It says “no.”', 'It says “no.” Free some room.'],
  [`No room for ${isolated('Hat.png')}`, `No room for ${isolated('Hat.png')}. Free some room.`],
])('%j and what to do are two sentences', (message, said) => {
  expect(sentences(message, 'Free some room.')).toBe(said)
})

test('what is not there leaves no trace', () => {
  expect(sentences('The disk is full', undefined, '', null)).toBe('The disk is full')
  expect(sentences(undefined)).toBe('')
})
