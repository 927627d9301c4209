import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { locateJsonFault } from './locate-json-fault.ts'
import { readDocument } from './read-document.ts'
import { readJsonFile } from './read-json-file.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ovenbird-json-'))
})
afterAll(async () => rm(folder, { recursive: true, force: true }))

async function read(content: string | Uint8Array, limits?: { bytesMax: number; depthMax: number }) {
  const path = join(folder, 'a.json')
  await writeFile(path, content)
  return readJsonFile(path, 'a.json', limits)
}

describe('reading a JSON file', () => {
  it('gives its value, with or without a byte order mark', async () => {
    expect(await read('{"a":["é"]}')).toEqual({ ok: true, value: { a: ['é'] } })
    expect(await read('\uFEFF{"a":1}')).toEqual({ ok: true, value: { a: 1 } })
  })

  it('names line, column and reason of what is malformed', async () => {
    const result = await read('{\n  "a": 1,\n  "b": [1, 2,]\n}')
    expect(result).toMatchObject({
      ok: false,
      error: {
        code: 'VALIDATION',
        file: 'a.json',
        message: 'It is not JSON at line 3, column 13: a comma before ] is one too many.',
      },
    })
  })

  it('refuses other encodings, great depth, great size, folders and missing files', async () => {
    expect(await read(Uint8Array.of(0x22, 0xe9, 0x22))).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(/UTF-8/) },
    })
    const deep = '['.repeat(100_000) + ']'.repeat(100_000)
    expect(await read(deep)).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(/more than 64 deep/) },
    })
    expect((await read('['.repeat(64) + ']'.repeat(64))).ok).toBe(true)
    expect((await read(JSON.stringify(`${'['.repeat(100)}\\"`))).ok).toBe(true)
    expect(await read('[1,2,3]', { bytesMax: 6, depthMax: 9 })).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(/7 bytes/) },
    })
    expect(await readJsonFile(folder, 'a folder')).toMatchObject({ ok: false, error: { code: 'VALIDATION' } })
    expect(await readJsonFile(join(folder, 'none.json'), 'none.json')).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND', file: 'none.json', cure: 'Check the path.' },
    })
  })

  it('checks a document against its schema', async () => {
    const path = join(folder, 'b.json')
    await writeFile(path, '{"supply":"3"}')
    const result = await readDocument(path, z.strictObject({ supply: z.int() }), 'b.json')
    expect(result).toMatchObject({ ok: false, error: [{ file: 'b.json', field: 'supply' }] })
  })
})

describe('locating what is not JSON', () => {
  it.each([
    ['', 1, 1, 'empty'],
    ['{"a":1,}', 1, 7, 'one too many'],
    ['{"a" 1}', 1, 6, 'colon'],
    ['[1,\r\n 2', 2, 3, 'ends before a closing ]'],
    ['{"a":1} x', 1, 9, 'more text'],
    ['{"a":"x\ny"}', 1, 8, 'end of its line'],
    ['{a:1}', 1, 2, 'double quotes'],
    ["['a']", 1, 2, 'double quotes'],
    ['[1 2]', 1, 4, 'comma'],
    ['{"a":1 "b":2}', 1, 8, 'comma'],
    ['["\\x"]', 1, 3, 'escape'],
    ['["abc', 1, 2, 'never closed'],
    ['[01]', 1, 2, 'value'],
    ['[NaN]', 1, 2, 'value'],
    ['[truex]', 1, 2, 'value'],
    ['// hi\n{}', 1, 1, 'comments'],
    ['{"a":', 1, 6, 'closing }'],
    ['{', 1, 2, 'closing }'],
    ['[}', 1, 2, 'value'],
    ['[1}', 1, 3, 'missing before'],
  ])('%j fails at %i:%i', (text, line, column, reason) => {
    expect(locateJsonFault(text)).toMatchObject({ line, column, reason: expect.stringContaining(reason) })
  })

  it('agrees with the parser on what is JSON', () => {
    const mutated = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '}', '"', '\\', '0', ' ', '-', '\n', 'e'))
      .map(([text, at, put]) => text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + 1))
    fc.assert(
      fc.property(fc.oneof(fc.json(), mutated), (text) => {
        let valid = true
        try {
          JSON.parse(text)
        } catch {
          valid = false
        }
        expect(locateJsonFault(text) === undefined).toBe(valid)
      }),
      { numRuns: 2_000 },
    )
  })
})
