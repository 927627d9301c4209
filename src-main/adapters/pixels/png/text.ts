import { deflateSync, inflateSync } from 'node:zlib'
import { readChunks, writeChunk } from './chunks.ts'

/** Longer texts are compressed. */
const PLAIN_BYTES = 1024

/** What one file's text chunks may inflate to in all. */
const MAX_TEXT_BYTES = 16 * 1024 * 1024

/** Signature and IHDR: text goes right behind, so that it is found without reading the pixels. */
const AFTER_HEADER = 33

/**
 * Puts texts into a PNG as iTXt chunks (PNG 3rd edition, 11.3.3.4) without touching its pixels. A keyword is 1 … 79
 * characters of Latin-1; a chunk of ours that is there already under the same keyword is replaced.
 */
export function insertPngText(bytes: Uint8Array, texts: Readonly<Record<string, string>>): Uint8Array {
  const parts: Uint8Array[] = [bytes.subarray(0, AFTER_HEADER)]
  for (const [keyword, text] of Object.entries(texts)) parts.push(writeChunk('iTXt', encodeText(keyword, text)))
  let kept = AFTER_HEADER
  for (const { type, start, data } of readChunks(bytes)) {
    if (type !== 'iTXt' || !Object.hasOwn(texts, keywordOf(data))) continue
    parts.push(bytes.subarray(kept, start))
    kept = start + data.length + 12
  }
  parts.push(bytes.subarray(kept))
  return Buffer.concat(parts)
}

/** Every tEXt, zTXt and iTXt of a PNG by keyword; the first of a keyword counts, and damaged ones are left out. */
export function readPngTexts(bytes: Uint8Array): Record<string, string> {
  const texts = new Map<string, string>()
  let leftBytes = MAX_TEXT_BYTES
  for (const { type, data } of readChunks(bytes)) {
    const text = decodeText(type, data, leftBytes)
    if (text === undefined || texts.has(keywordOf(data))) continue
    leftBytes -= text.length
    texts.set(keywordOf(data), text)
  }
  return Object.fromEntries(texts)
}

/** keyword 0 compressed? method 0-terminated language and translated keyword, then the text. */
function encodeText(keyword: string, text: string): Uint8Array {
  const plain = Buffer.from(text, 'utf8')
  const compressed = plain.length > PLAIN_BYTES
  const flags = Uint8Array.of(0, compressed ? 1 : 0, 0, 0, 0)
  return Buffer.concat([Buffer.from(keyword, 'latin1'), flags, compressed ? deflateSync(plain) : plain])
}

function keywordOf(data: Uint8Array): string {
  const end = data.indexOf(0)
  return Buffer.from(data.subarray(0, end < 0 ? 0 : end)).toString('latin1')
}

function decodeText(type: string, data: Uint8Array, maxBytes: number): string | undefined {
  const rest = data.subarray(data.indexOf(0) + 1)
  try {
    switch (type) {
      case 'tEXt':
        return rest.length > maxBytes ? undefined : Buffer.from(rest).toString('latin1')
      case 'zTXt':
        return inflateSync(rest.subarray(1), { maxOutputLength: maxBytes }).toString('latin1')
      case 'iTXt': {
        const language = rest.indexOf(0, 2)
        const text = rest.subarray(rest.indexOf(0, language + 1) + 1)
        if (rest[0] === 1) return inflateSync(text, { maxOutputLength: maxBytes }).toString('utf8')
        return text.length > maxBytes ? undefined : Buffer.from(text).toString('utf8')
      }
      default:
        return undefined
    }
  } catch {
    return undefined
  }
}
