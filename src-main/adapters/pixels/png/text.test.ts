import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { drawPattern } from '../../../../tests/support/pixels/pattern.ts'
import { PNG_SIGNATURE, readChunks, writeChunk } from './chunks.ts'
import { decodePng } from './decode.ts'
import { encodePng } from './encode.ts'
import { insertPngText, readPngTexts } from './text.ts'

const picture = drawPattern(5, 4, (x, y) => [x * 40, y * 60, 9, 200])
const plain = encodePng(picture, 'fast')

describe('texts in a PNG', () => {
  it('come out as they went in, short and long, in any script', () => {
    const texts = { ovenbird: JSON.stringify({ name: 'Größe 大' }), 'ovenbird-long': 'wide '.repeat(1000) }
    expect(readPngTexts(insertPngText(plain, texts))).toEqual(texts)
  })

  it('leave the pixels and every other chunk as they were', () => {
    const labelled = insertPngText(plain, { ovenbird: 'x' })
    expect(decodePng(labelled, 'x')).toEqual({ ok: true, value: picture })
    const others = [...readChunks(labelled, () => true)].filter(({ type }) => type !== 'iTXt')
    expect(others.every(({ crcMatches }) => crcMatches)).toBe(true)
    expect(others.map(({ data }) => [...data])).toEqual([...readChunks(plain)].map(({ data }) => [...data]))
  })

  it('replace what stood under the same keyword', () => {
    const twice = insertPngText(insertPngText(plain, { a: '1', b: '2' }), { a: '3' })
    expect(readPngTexts(twice)).toEqual({ a: '3', b: '2' })
    expect([...readChunks(twice)].filter(({ type }) => type === 'iTXt')).toHaveLength(2)
  })

  it('are read from the older kinds of chunks, and bombs are left out', () => {
    const bomb = deflateSync(Buffer.alloc(20 * 1024 * 1024, 65))
    const bytes = Buffer.concat([
      PNG_SIGNATURE,
      writeChunk('tEXt', Buffer.from('Title\0caf\u00e9', 'latin1')),
      writeChunk('zTXt', Buffer.concat([Buffer.from('Note\0\0'), deflateSync('hello')])),
      writeChunk('zTXt', Buffer.concat([Buffer.from('Bomb\0\0'), bomb])),
      writeChunk('IEND', new Uint8Array()),
    ])
    expect(readPngTexts(bytes)).toEqual({ Title: 'café', Note: 'hello' })
  })
})
