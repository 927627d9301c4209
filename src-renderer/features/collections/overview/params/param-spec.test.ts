import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { toolSchema } from '../../../../../schemas/tool.ts'
import { layerSpecs, paramForm, paramSpec } from './param-spec.ts'

const tool = (id: string) =>
  toolSchema.parse(
    JSON.parse(readFileSync(new URL(`../../../../../resources/tools/${id}.json`, import.meta.url), 'utf8')),
  )
const kinds = (id: string) => {
  const { required, more } = paramForm(tool(id))
  return Object.fromEntries([...required, ...more].map(({ name, kind }) => [name, kind]))
}

test('what has to be said comes first, the rest is behind "Show more"', () => {
  const { required, more } = paramForm(tool('compose'))
  expect(required.map(({ name }) => name)).toEqual(['width', 'height'])
  expect(more.map(({ name }) => name)).toEqual(['background', 'fit', 'scaling', 'trim', 'format', 'effort', 'quality'])
})

test('each parameter gets the field that fits it', () => {
  expect(kinds('compose')).toEqual({
    width: 'number',
    height: 'number',
    background: 'colour',
    fit: 'choice',
    scaling: 'choice',
    trim: 'yesNo',
    format: 'choice',
    effort: 'choice',
    quality: 'number',
  })
  expect(kinds('sketch')).toMatchObject({ prompt: 'long', negative: 'long', seed: 'text' })
})

test('label, range, default and help are those of the schema', () => {
  expect(paramForm(tool('compose')).more.find(({ name }) => name === 'quality')).toMatchObject({
    label: 'Quality',
    help: 'For WebP and JPEG, from 1 to 100. A WebP of 100 loses nothing.',
    min: 1,
    max: 100,
    isWhole: true,
    standard: 92,
  })
})

test('what is said of one layer comes from the schema too, and only of a tool that draws them', () => {
  expect(layerSpecs(tool('compose')).map(({ name, kind }) => [name, kind])).toEqual([
    ['blend', 'choice'],
    ['opacity', 'number'],
    ['offsetX', 'number'],
    ['offsetY', 'number'],
    ['fit', 'choice'],
    ['width', 'number'],
    ['height', 'number'],
  ])
  expect(layerSpecs(tool('sketch'))).toEqual([])
})

test('a schema without words is still a field', () => {
  expect(paramSpec('steps', { type: 'integer' }, false)).toMatchObject({ label: 'steps', help: '', kind: 'number' })
  expect(paramSpec('size', { type: 'array' }, false).kind).toBe('json')
  expect(paramSpec('name', { type: 'string', maxLength: 40 }, false).kind).toBe('text')
})
