import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileFileName, fileNameOf } from './file-name.ts'
import { nameRegister } from './name-register.ts'
import { FILE_NAME_BYTES_MAX, safeFileName } from './safe-file-name.ts'

const categories = ['Fur', 'Top Hat', 'odd}name', '__proto__']
const piece = {
  number: 7,
  index: 6,
  seed: '99',
  selection: { Fur: 'Red/../fox', 'Top Hat': null, 'odd}name': 'x' },
}

function nameOf(template: string): string {
  const compiled = compileFileName(template, categories)
  if (!compiled.ok) throw new Error(compiled.error[0]?.message)
  return fileNameOf(compiled.value, piece, 'Lantern: Keepers')
}

describe('a file name template', () => {
  it.each([
    ['{number}', '7'],
    ['{number:05}', '00007'],
    ['{Number:3}', '007'],
    ['{index} {seed}', '6 99'],
    ['{collection}-{number}', 'Lantern- Keepers-7'],
    ['{trait:fur}', 'Red-..-fox'],
    ['{trait: Top Hat } {trait:odd}name}', 'None x'],
    ['{trait:__proto__}', 'None'],
    ['{{{number}}}', '{7}'],
  ])('%s gives %s', (template, expected) => {
    expect(nameOf(template)).toBe(expected)
  })

  it.each([
    ['{numbr}', /\{numbr\}.*\{number\}.*\{trait:Fur\}/, 'Did you mean {number}?'],
    ['{trait:Furr}', /\{trait:Furr\}/, 'Did you mean {trait:Fur}?'],
    ['{number:x}', /\{number:x\}/, /./],
    ['{number', /\{number/, /./],
    ['a}b', /no field/, /./],
    ['images/{number}', /folder/, 'Remove "/" and "\\".'],
    ['..\\{number}', /folder/, /./],
  ])('%s is refused with a cure', (template, message, cure) => {
    const result = compileFileName(template, categories)
    expect(result).toMatchObject({ ok: false, error: [{ field: 'fileName', message: expect.stringMatching(message) }] })
    if (!result.ok) expect(result.error[0]?.cure).toEqual(typeof cure === 'string' ? cure : expect.stringMatching(cure))
  })

  it('tells every fault at once', () => {
    expect(compileFileName('{a}/{b}', categories)).toMatchObject({ ok: false, error: { length: 3 } })
  })
})

describe('a safe file name', () => {
  it.each([
    ['../../etc/passwd', '-..-etc-passwd'],
    ['..', '_'],
    ['.', '_'],
    ['', '_'],
    ['  .hidden. . ', 'hidden'],
    ['a\\b:c*d?e"f<g>h|i', 'a-b-c-d-e-f-g-h-i'],
    ['CON', '_CON'],
    ['con.txt', '_con.txt'],
    ['NUL .png', '_NUL .png'],
    ['com¹', '_com¹'],
    ['COM10', 'COM10'],
    ['Lpt9', '_Lpt9'],
    ['CONSTANT', 'CONSTANT'],
    ['invoice\u202Egpj.exe', 'invoicegpj.exe'],
    ['a\u0000b\u001Fc\u007F\u0085', 'abc'],
    ['zero\u200Bwidth\uFEFF', 'zerowidth'],
    ['e\u0301', '\u00E9'],
    ['e\u200B\u0301', '\u00E9'],
    ['half\uD83D', 'half\uFFFD'],
    ['👩‍🎨 ж 漢', '👩‍🎨 ж 漢'],
    ['one\u2215two\uFF0Fthree', 'one-two-three'],
    ['<script>alert(1)</script>', '-script-alert(1)--script-'],
    ['=1+1', '=1+1'],
  ])('%j becomes %j', (text, expected) => {
    expect(safeFileName(text)).toBe(expected)
  })

  it('is at most 200 bytes, cut between letters', () => {
    expect(safeFileName('é'.repeat(300))).toBe('é'.repeat(99))
    expect(Buffer.byteLength(safeFileName('🎩'.repeat(300)))).toBeLessThanOrEqual(FILE_NAME_BYTES_MAX)
    expect(safeFileName(`${'a'.repeat(198)}  .b`)).toBe('a'.repeat(198))
  })

  it('is one name on every system, whatever the text', () => {
    const nasty = fc.string({
      unit: fc.oneof(
        fc.constantFrom('.', ' ', '/', '\\', 'CON', 'nul', '\u202E', '\uD800', '🎩', 'e\u0301', '\0'),
        fc.string(),
      ),
    })
    fc.assert(
      fc.property(nasty, (text) => {
        const name = safeFileName(text)
        // eslint-disable-next-line no-control-regex
        expect(name).toMatch(/^[^/\\:*?"<>|\u0000-\u001f\u202a-\u202e]+$/)
        expect(name).not.toMatch(/^[\s.]|[\s.]$/)
        expect(name.split('.')[0]?.trim()).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)$/i)
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(FILE_NAME_BYTES_MAX)
        expect(name.isWellFormed()).toBe(true)
        expect(name.normalize('NFC')).toBe(name)
        expect(safeFileName(name)).toBe(name)
      }),
      { numRuns: 500 },
    )
  })
})

describe('names of an export', () => {
  it.each([
    ['Red', 'red'],
    ['caf\u00E9', 'CAFE\u0301'],
    ['straße', 'STRASSE'],
  ])('%s and %s cannot lie in one folder: both pieces are named', (first, second) => {
    const take = nameRegister()
    expect(take(first, 3)).toBeUndefined()
    expect(take('other', 4)).toBeUndefined()
    expect(take(second, 9)).toMatchObject({
      message: `Pieces 3 and 9 would both be named "${second}".`,
      cure: 'Add {number} to the file name.',
    })
  })
})
