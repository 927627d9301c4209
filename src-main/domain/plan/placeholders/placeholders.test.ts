import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TraitTree } from '../../../../schemas/trait-tree.ts'
import { traitTreeSchema } from '../../../../schemas/trait-tree.ts'
import { compileTemplate, type TemplateOptions } from './compile-template.ts'
import { pieceValues } from './piece-values.ts'
import { resolveTemplate } from './resolve-template.ts'
import { usedCategories } from './used-categories.ts'
import { wantsOfSchema } from './wants-of-schema.ts'

const tree: TraitTree = traitTreeSchema.parse({
  categories: [
    { name: 'Fur', traits: [{ name: 'Red fox', value: 'rust orange fur' }] },
    { name: 'Hat', required: false, traits: [{ name: 'Cap', value: { asset: 'hat/cap.png' } }] },
    { name: 'Steps', traits: [{ name: 'Many', value: 30 }] },
    { name: 'Glow', traits: [{ name: 'On', value: true }] },
    { name: 'Dr. Who [old]', traits: [{ name: 'A]]B', value: 'x' }] },
    { name: 'id', mode: 'generated', generator: { type: 'range', start: 1, end: 999, step: 1, zeroPad: 4 } },
    { name: 'plain id', mode: 'generated', generator: { type: 'range', start: 1, end: 999, step: 1 } },
  ],
})
const names = tree.categories.map((category) => category.name)
const piece = pieceValues(tree)({
  number: 7,
  seed: '18446744073709551615',
  selection: {
    Fur: 'Red fox',
    Hat: 'Cap',
    Steps: 'Many',
    Glow: 'On',
    'Dr. Who [old]': 'A]]B',
    id: '0042',
    'plain id': 42,
  },
})

function resolved(value: unknown, options?: TemplateOptions): unknown {
  const template = compileTemplate(value, names, options)
  if (!template.ok) throw new Error(template.error[0]?.message)
  const result = resolveTemplate(template.value, piece)
  if (!result.ok) throw new Error(result.error[0]?.message)
  return result.value
}

describe('a placeholder in text', () => {
  it.each([
    ['a [[Fur]] here', 'a rust orange fur here'],
    ['[[ fUR ]]!', 'rust orange fur!'],
    ['[[Fur.name]] and [[fur.NAME]]', 'Red fox and Red fox'],
    ['#[[@number]] of [[@index]], [[@Seed]].', '#7 of 6, 18446744073709551615.'],
    ['no. [[id]]', 'no. 0042'],
    ['no. [[plain id]]', 'no. 42'],
    ['[[Dr. Who [old]]] / [[Dr. Who [old].name]]', 'x / A]]B'],
    ['[[[Fur]]]', '[rust orange fur]'],
    ['([[Glow]]) [[Steps]] [[Hat]]', '(true) 30 hat/cap.png'],
    ['\\[[Fur]]', '[[Fur]]'],
    ['\\\\[[Fur]]', '\\rust orange fur'],
    ['\\\\\\[[Fur]]', '\\[[Fur]]'],
    ['a\\b [1] ]] ok', 'a\\b [1] ]] ok'],
    ['', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(resolved(text)).toBe(expected)
  })

  it('is empty where the piece has None', () => {
    const none = pieceValues(tree)({ number: 1, seed: '0', selection: { Hat: null } })
    const template = compileTemplate({ text: 'hat: [[Hat]].', alone: '[[Hat]]', name: '[[Hat.name]]' }, names)
    expect(template.ok && resolveTemplate(template.value, none)).toEqual({
      ok: true,
      value: { text: 'hat: .', alone: null, name: null },
    })
  })
})

describe('a placeholder alone', () => {
  it.each([
    ['[[Steps]]', 30],
    ['[[Glow]]', true],
    ['[[Hat]]', { asset: 'hat/cap.png' }],
    ['[[@number]]', 7],
    ['[[@index]]', 6],
    ['[[id]]', '0042'],
    ['[[plain id]]', 42],
  ])('%s keeps its type', (text, expected) => {
    expect(resolved(text)).toEqual(expected)
  })

  const wants = wantsOfSchema({
    type: 'object',
    properties: {
      steps: { type: 'integer' },
      prompt: { type: 'string' },
      loud: { type: 'boolean' },
      list: { type: 'array', items: { type: 'number' } },
      layers: { type: 'object', additionalProperties: { type: 'object', properties: { opacity: { type: 'number' } } } },
    },
  })

  it("takes the parameter's type", () => {
    const value = {
      steps: '[[id]]',
      prompt: '[[Steps]]',
      loud: '[[Glow]]',
      list: ['[[id]]', '[[@seed]]'],
      layers: { Fur: { opacity: '[[id]]' } },
    }
    expect(resolved(value, { wants })).toEqual({
      steps: 42,
      prompt: '30',
      loud: true,
      list: [42, 2 ** 53 - 1],
      layers: { Fur: { opacity: 42 } },
    })
  })

  it('names field and piece where the value is of another type', () => {
    const template = compileTemplate({ steps: '[[Fur]]', loud: '[[Fur]]' }, names, { wants, at: ['params'] })
    const result = template.ok && resolveTemplate(template.value, piece)
    expect(result).toMatchObject({ ok: false, error: [{ field: 'params.steps' }, { field: 'params.loud' }] })
    expect(result && !result.ok && result.error[0]?.message).toMatch(/Piece 7.*number.*rust orange fur/)
  })
})

describe('faults', () => {
  it('lists every unknown name at once, with its field, the known names and the nearest', () => {
    const value = { prompt: ['ok', 'a [[Furr]] and [[Nothing alike]]'], 'odd key': { deep: '[[Hat' } }
    const result = compileTemplate(value, names, { at: ['params'] })
    if (result.ok) throw new Error('expected problems')
    expect(result.error.map((problem) => problem.field)).toEqual([
      'params.prompt[1]',
      'params.prompt[1]',
      'params["odd key"].deep',
    ])
    expect(result.error[0]?.message).toContain('[[Furr]]')
    expect(result.error[0]?.message).toContain('[[Dr. Who [old]]]')
    expect(result.error[0]?.cure).toBe('Did you mean [[Fur]]?')
    expect(result.error[2]?.message).toContain('never closed')
  })

  it('suggests names of traits and specials too', () => {
    const cure = (text: string): string | undefined => {
      const result = compileTemplate(text, names)
      return result.ok ? undefined : result.error[0]?.cure
    }
    expect(cure('[[@numbr]]')).toBe('Did you mean [[@number]]?')
    expect(cure('[[fur.nam]]')).toBe('Did you mean [[fur.name]]?')
  })
})

describe('a template', () => {
  it('knows the categories it uses', () => {
    const template = compileTemplate({ a: '[[fur]] [[@seed]]', b: [{ c: '[[Hat.name]]' }], d: '\\[[Glow]]' }, names)
    expect(template.ok && [...usedCategories(template.value)]).toEqual(['Fur', 'Hat'])
  })

  it('shares what holds no placeholder and leaves keys alone', () => {
    const still = { deep: ['[x]', 1, null, { y: true }] }
    const value = resolved({ still, '[[Fur]]': '[[Fur]]' }) as Record<string, unknown>
    expect(value['still']).toBe(still)
    expect(Object.keys(value)).toEqual(['still', '[[Fur]]'])
  })

  it('survives categories and keys named like parts of a prototype', () => {
    const value: unknown = JSON.parse('{ "__proto__": "[[__proto__]]", "constructor": "[[constructor.name]]" }')
    const template = compileTemplate(value, ['__proto__', 'constructor'])
    const categories = new Map([
      ['__proto__', { name: 'p', value: 'P' }],
      ['constructor', { name: 'c', value: 'C' }],
    ])
    const result = template.ok && resolveTemplate(template.value, { number: 1, seed: '0', categories })
    expect(JSON.stringify(result && result.ok && result.value)).toBe('{"__proto__":"P","constructor":"c"}')
  })

  it('leaves every JSON value without "[[" exactly as it was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        fc.pre(!JSON.stringify(value).includes('[['))
        expect(resolved(value)).toBe(value)
      }),
    )
  })

  it('reads any escaped text back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('[', ']', 'a', ' ', '.', '@') }), (text) => {
        expect(resolved(text.replaceAll('[[', '\\[['))).toBe(text)
      }),
    )
  })

  it('takes hostile texts in linear time', () => {
    expect(compileTemplate('[['.repeat(20_000) + ']]'.repeat(20_000), names).ok).toBe(false)
    expect(compileTemplate('[[x]] '.repeat(20_000), names).ok).toBe(false)
  })
})
