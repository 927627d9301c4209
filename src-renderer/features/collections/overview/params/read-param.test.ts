import { expect, test } from 'vitest'
import { paramSpec } from './param-spec.ts'
import { readParam, writeParam } from './read-param.ts'

const CATEGORIES = ['Hat', 'Hair']
const width = paramSpec('width', { type: 'integer', minimum: 1, maximum: 100 }, true)
const opacity = paramSpec('opacity', { type: 'number', minimum: 0, maximum: 1 }, false)
const prompt = paramSpec('prompt', { type: 'string' }, true)
const color = paramSpec('background', { type: 'string', pattern: '^#[0-9a-f]{6}$' }, false)
const list = paramSpec('list', { type: 'array' }, false)
const value = (spec: typeof width, typed: string) => {
  const read = readParam(spec, typed, CATEGORIES)
  return read.ok ? read.value : { wrong: read.error }
}
const wrong = (words: string | RegExp) => ({ wrong: expect.stringMatching(words) as unknown })

test('a number is a number of its range', () => {
  expect(value(width, ' 64 ')).toBe(64)
  expect(value(opacity, '0,5')).toBe(0.5)
  expect(value(width, '1.5')).toEqual(wrong('whole'))
  expect(value(width, '101')).toEqual(wrong('1 to 100'))
  expect(value(width, 'wide')).toEqual(wrong('number'))
})

test('nothing is the default of the tool, where it has to be there it is a fault', () => {
  expect(value(opacity, ' ')).toBeUndefined()
  expect(value(prompt, '')).toEqual(wrong('has to be there'))
})

test('a placeholder stands wherever a value may', () => {
  expect(value(width, '[[Hat]]')).toBe('[[Hat]]')
  expect(value(color, '[[ hat ]]')).toBe('[[ hat ]]')
  expect(value(prompt, 'a [[Hat.name]] no. [[@number]]')).toBe('a [[Hat.name]] no. [[@number]]')
})

test('an unknown placeholder is a fault that lists the known ones', () => {
  expect(value(prompt, 'a [[Hut]]')).toEqual(wrong(/\[\[Hut\]\].*\[\[Hat\]\], \[\[Hair\]\].*Did you mean \[\[Hat\]\]/))
  expect(value(prompt, 'a [[Hat')).toEqual(wrong('never closed'))
})

test('brackets behind a backslash are plain, and no number', () => {
  expect(value(prompt, '\\[[Hut]]')).toBe('\\[[Hut]]')
  expect(value(width, '\\[[Hat]]')).toEqual(wrong('number'))
})

test('a colour looks like one', () => {
  expect(value(color, '#ffc46b')).toBe('#ffc46b')
  expect(value(color, 'red')).toEqual(wrong('colour'))
})

test('what no field fits is written as JSON, and comes back as it was', () => {
  const written = writeParam([1, { a: null }])
  expect(value(list, written)).toEqual([1, { a: null }])
  expect(value(list, '[1,')).toEqual(wrong('JSON'))
})
