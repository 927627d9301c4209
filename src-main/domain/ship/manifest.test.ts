import { describe, expect, it } from 'vitest'
import { manifestSchema } from '../../../schemas/export.ts'
import { sha256Hex } from '../prelude/hash.ts'
import { manifestOf, manifestText } from './manifest.ts'
import { provenanceText } from './provenance.ts'
import { verifyManifest } from './verify.ts'

const file = (path: string, content = path): { path: string; sha256: string; sizeBytes: number } => ({
  path,
  sha256: sha256Hex(content),
  sizeBytes: Buffer.byteLength(content),
})
const files = [file('images/10.png'), file('images/2.png'), file('Z.txt'), file('é.txt')]
const facts = { studioVersion: '1.2.3', planHash: 'a'.repeat(64), files }

describe('a manifest', () => {
  it('is the same text in whatever order the files came', () => {
    const text = manifestText(manifestOf(facts))
    expect(manifestText(manifestOf({ ...facts, files: files.toReversed() }))).toBe(text)
    expect(manifestSchema.parse(JSON.parse(text)).files.map(({ path }) => path)).toEqual([
      'Z.txt',
      'images/10.png',
      'images/2.png',
      'é.txt',
    ])
    expect(text.endsWith('}\n')).toBe(true)
  })

  it('agrees with what it was made from', () => {
    expect(verifyManifest(manifestOf(facts), files)).toEqual([])
  })

  it('tells what is missing, changed and extra, by name', () => {
    const found = [
      file('images/10.png', 'IMAGES/10.png'),
      file('images/2.png', 'longer than before'),
      file('Z.txt'),
      file('new'),
    ]
    const problems = verifyManifest(manifestOf(facts), found)
    expect(problems.map(({ code, file }) => [code, file])).toEqual([
      ['VERIFY_FAILED', 'images/10.png'],
      ['VERIFY_FAILED', 'images/2.png'],
      ['VERIFY_FAILED', 'é.txt'],
      ['VERIFY_FAILED', 'new'],
    ])
    expect(problems.map(({ message }) => message).join()).toMatch(/SHA-256.*18 bytes, not 12.*missing.*not part/s)
  })

  it('is not trusted where it names paths outside or a file twice', () => {
    const hostile = manifestOf({ ...facts, files: [file('../x'), file('/etc/passwd'), file('a'), file('a')] })
    expect(verifyManifest(hostile, [file('a')])).toHaveLength(3)
  })
})

it('provenance can be computed again from what it says', () => {
  const pieces = [1, 2, 3].map((number) => ({ number, pixelSha256: sha256Hex(String(number)) }))
  const text = provenanceText(pieces)
  const lines = text.split('\n')
  const hashes = lines.flatMap((line) => /^\d+ ([0-9a-f]{64})$/.exec(line)?.[1] ?? [])
  expect(hashes).toHaveLength(3)
  expect(lines[0]).toBe(`provenance ${sha256Hex(hashes.join(''))}`)
  expect(provenanceText(pieces.toReversed())).not.toContain(lines[0])
})
