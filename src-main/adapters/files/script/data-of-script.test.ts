import { describe, expect, it } from 'vitest'
import { dataOfScript } from './data-of-script.ts'

const NAMES = ['a', 'b', 'format']

function read(source: string, known = {}): { values: unknown; skipped: unknown } {
  const data = dataOfScript(source, { names: NAMES, known })
  if (!data.ok) throw new Error(data.error.reason)
  return structuredClone(data.value)
}

describe('values that a script says', () => {
  it.each([
    ['a constant', 'const a = 1', { a: 1 }],
    ['an export of a module', 'export const a = -2.5', { a: -2.5 }],
    ['the default export', 'export default { a: `x`, b: null }', { a: 'x', b: null }],
    ['a renamed export', 'const c = 3; export { c as a }', { a: 3 }],
    ['module.exports', 'const a = [true]; module.exports = { a, "b": 1 }', { a: [true], b: 1 }],
    ['an export by name', 'module.exports.a = 1; exports.b = 2', { a: 1, b: 2 }],
    [
      'constants of constants',
      'const size = 8; const format = { width: size, height: (size) }',
      { format: { width: 8, height: 8 } },
    ],
    [
      'properties',
      'const format = { width: 8 }; const a = format.width, b = format["width"]',
      { format: { width: 8 }, a: 8, b: 8 },
    ],
    ['a script that is no module', 'with (Math) {} \n const a = 010', { a: 8 }],
  ])('are read as %s', (_what, source, values) => {
    expect(read(source).values).toEqual(values)
  })

  it('of names from elsewhere are those that are known', () => {
    const source = 'const { MODE } = require(`${process.cwd()}/mode.js`); const a = MODE.multiply, b = MODE.toString'
    expect(read(source, { MODE: { multiply: 'multiply' } })).toEqual({
      values: { a: 'multiply' },
      skipped: [{ field: 'b', line: 1 }],
    })
  })
})

describe('nothing is run:', () => {
  it.each([
    ['a call', 'const a = process.exit(1)', 'a'],
    ['a function', 'const a = () => 1', 'a'],
    ['a sum', 'const a = 1 + 1', 'a'],
    ['a filled template', 'const a = `${1}`', 'a'],
    ['a name nobody gave', 'const a = b', 'a'],
    ['a variable that may change', 'let b = 1; const a = b', 'a'],
    ['itself', 'const a = a', 'a'],
    ['a getter', 'const a = { get x() { return 1 } }', 'a.…'],
    ['what is spread', 'const b = {}; const a = { ...b }', 'a.…'],
    ['a computed name', 'const a = { [x]: 1 }', 'a.…'],
    ['a statement', 'const a = 1\nfetch("http://example.org")', ''],
  ])('%s is left out and listed', (_what, source, field) => {
    expect(read(source).skipped).toMatchObject([{ field }])
  })

  it('leaves the rest of its list and object', () => {
    expect(read('const a = [1, f(), 3]\nconst b = { x: 1,\n y: f() }')).toEqual({
      values: { a: [1, 3], b: { x: 1 } },
      skipped: [
        { field: 'a[1]', line: 1 },
        { field: 'b.y', line: 3 },
      ],
    })
  })

  it('reaches no prototype', () => {
    const { values } = read('const a = { "__proto__": { x: 1 } }; const b = a.constructor') as { values: { a: object } }
    expect(Object.keys(values.a)).toEqual(['__proto__'])
    expect({}).not.toHaveProperty('x')
  })
})

it('takes a chain of any length', () => {
  expect(read(`a${'.b'.repeat(100_000)} = 1; const b = x${'.b'.repeat(100_000)}`).values).toEqual({})
})

it.each([
  ['broken', 'const a = {\n b: 1,\n c: ]', { line: 3, reason: 'Unexpected token' }],
  ['endlessly nested', '['.repeat(200_000), { line: 1, reason: 'Not enough stack space to parse input' }],
])('a script that is %s is told', (_what, source, error) => {
  expect(dataOfScript(source, { names: NAMES, known: {} })).toEqual({ ok: false, error })
})
