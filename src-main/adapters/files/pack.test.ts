import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, open, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { unzipSync, zipSync, type Zippable } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { packProject } from './pack.ts'
import { unpackProject } from './unpack.ts'
import { walkFiles } from './walk-files.ts'
import { readZip } from './zip/read-zip.ts'
import { centralHeader, endRecords, type StoredEntry } from './zip/zip-records.ts'
import { zipFolder } from './zip/zip-folder.ts'

let root: string
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'ovenbird-pack-')))
})
afterEach(async () => rm(root, { recursive: true, force: true }))

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const blobName = (text: string): string => `blobs/${sha256(text).slice(0, 2)}/${sha256(text)}`
const text = (content: string): Uint8Array => new TextEncoder().encode(content)

async function put(path: string, content: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), content)
}

/** Small ones, an empty one, and one that is read in pieces. */
const BLOBS = ['one', 'two', '', 'large '.repeat(1_000_000)]

async function project(): Promise<void> {
  for (const content of BLOBS) await put(`p/${blobName(content)}`, content)
  await put('p/project.db', 'live')
  await put('p/thumbs/x.webp', 'derived')
  await put('copy.db', 'consistent copy')
}

const pack = async (options = {}) =>
  packProject({
    projectFolder: join(root, 'p'),
    database: { name: 'project.db', copy: join(root, 'copy.db') },
    folders: ['blobs', 'absent'],
    studioVersion: '1',
    target: join(root, 'p.ovenbird'),
    ...options,
  })

const MARKER = '{"database":"project.db","kind":"ovenbird.pack","schemaVersion":1,"studioVersion":"1"}'
const GOOD: Record<string, Uint8Array> = {
  'pack.json': text(MARKER),
  'project.db': text('db'),
  [blobName('one')]: text('one'),
}

async function unpack(archive: Uint8Array, options = {}) {
  await writeFile(join(root, 'in.ovenbird'), archive)
  return unpackProject(join(root, 'in.ovenbird'), join(root, 'new', 'q'), options)
}

/** Why an archive was refused. Nothing of it may be left, and nothing may lie where it was not asked for. */
async function refusalOf(archive: Uint8Array, options = {}): Promise<string | undefined> {
  const result = await unpack(archive, options)
  expect(await readdir(root)).toEqual(['in.ovenbird', 'new'])
  expect(await readdir(join(root, 'new'))).toEqual([])
  return result.ok ? 'unpacked' : result.error[0]?.message
}

/** The archive, with another unpacked size of a file in its directory (24 bytes in) and local header (22 bytes in). */
function withSizeOf(name: string, sizeBytes: number, archive: Uint8Array): Buffer {
  const changed = Buffer.from(archive)
  for (let at = changed.indexOf(name); at !== -1; at = changed.indexOf(name, at + 1)) {
    if (changed.readUInt32LE(at - 46) === 0x0201_4b50) changed.writeUInt32LE(sizeBytes, at - 46 + 24)
    if (changed.readUInt32LE(at - 30) === 0x0403_4b50) changed.writeUInt32LE(sizeBytes, at - 30 + 22)
  }
  return changed
}

describe('packing a project', () => {
  it('moves it as one file: the database copy and every image, whole', async () => {
    await project()
    expect(await pack()).toMatchObject({ ok: true, value: { files: 6 } })
    expect(await unpackProject(join(root, 'p.ovenbird'), join(root, 'q'))).toEqual({
      ok: true,
      value: { database: 'project.db' },
    })
    expect((await walkFiles(join(root, 'q'))).map(({ path }) => path)).toEqual(
      [...BLOBS.map(blobName), 'project.db'].sort(),
    )
    expect(await readFile(join(root, 'q', 'project.db'), 'utf8')).toBe('consistent copy')
    expect(await readFile(join(root, 'q', blobName('two')), 'utf8')).toBe('two')
  })

  it('is an archive that other programs read, the same every time', async () => {
    await project()
    await pack()
    const first = await readFile(join(root, 'p.ovenbird'))
    expect(Object.keys(unzipSync(first)).sort()).toEqual([...BLOBS.map(blobName), 'pack.json', 'project.db'].sort())
    await pack()
    expect(await readFile(join(root, 'p.ovenbird'))).toEqual(first)
    expect(await readdir(root)).toEqual(['copy.db', 'p', 'p.ovenbird'])
  })

  it('stops at a damaged image and names it; nothing is written', async () => {
    await project()
    for (const content of ['one', BLOBS.at(-1) ?? '']) {
      await put(`p/${blobName(content)}`, `${content}!`)
      expect(await pack()).toMatchObject({ ok: false, error: { code: 'PROJECT_DAMAGED', file: blobName(content) } })
      expect(await readdir(root)).toEqual(['copy.db', 'p'])
      await put(`p/${blobName(content)}`, content)
    }
  })

  it('replaces a former pack, and nothing else', async () => {
    await project()
    for (const other of ['not an archive', zipSync({ 'holiday.txt': text('mine') })]) {
      await writeFile(join(root, 'p.ovenbird'), other)
      expect(await pack()).toMatchObject({ ok: false, error: { code: 'TARGET_NOT_EMPTY' } })
      expect(await readFile(join(root, 'p.ovenbird'))).toEqual(Buffer.from(other))
    }
  })

  it('can be cancelled, and says what it could not read', async () => {
    await project()
    const stop = new AbortController()
    const onFile = ({ files }: { files: number }): void => (files === 2 ? stop.abort() : undefined)
    expect(await pack({ signal: stop.signal, onFile })).toMatchObject({ ok: false, error: { code: 'CANCELED' } })
    expect(await pack({ database: { name: 'project.db', copy: join(root, 'none') } })).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND' },
    })
    expect(await readdir(root)).toEqual(['copy.db', 'p'])
  })
})

describe('unpacking', () => {
  it('takes what other programs packed, compressed too', async () => {
    expect(await unpack(zipSync(GOOD, { level: 9 }))).toEqual({ ok: true, value: { database: 'project.db' } })
  })

  it('refuses a folder that holds something, and takes an empty one', async () => {
    await put('new/q/mine.txt', 'mine')
    expect(await unpack(zipSync(GOOD))).toMatchObject({ ok: false, error: [{ code: 'TARGET_NOT_EMPTY' }] })
    await rm(join(root, 'new/q/mine.txt'))
    const onFile = await unpackProject(join(root, 'in.ovenbird'), join(root, 'in.ovenbird'))
    expect(onFile).toMatchObject({ ok: false, error: [{ code: 'TARGET_NOT_EMPTY', file: join(root, 'in.ovenbird') }] })
    expect((await unpack(zipSync(GOOD))).ok).toBe(true)
  })

  it.each([
    ['../evil'],
    ['/etc/evil'],
    ['a/../../evil'],
    ['C:/evil'],
    ['..\\evil'],
    ['a\0b'],
    ['blobs//x'],
    ['CON'],
    ['a/NUL.txt'],
    ['x. '],
  ])('refuses the name %j and writes nothing', async (name) => {
    expect(await refusalOf(zipSync({ ...GOOD, [name]: text('evil') }))).toMatch(/refused/)
  })

  it('refuses links, two files of one name, and blobs that are not what they say', async () => {
    const link: Zippable = { ...GOOD, link: [text('/etc/passwd'), { os: 3, attrs: (0o120777 << 16) >>> 0 }] }
    expect(await refusalOf(zipSync(link))).toMatch(/is a link/)
    expect(await refusalOf(zipSync({ ...GOOD, 'PROJECT.DB': text('x') }))).toMatch(/two files/)
    expect(await refusalOf(zipSync({ ...GOOD, [blobName('one')]: text('two') }))).toMatch(/not what its name says/)
    expect(await refusalOf(zipSync({ ...GOOD, 'blobs/readme.txt': text('x') }))).toMatch(/no blob/)
  })

  it('refuses what is no pack, or lacks its database', async () => {
    expect(await refusalOf(text('not an archive at all'))).toMatch(/not an archive/)
    expect(await refusalOf(new Uint8Array(0))).toMatch(/not an archive/)
    expect(await refusalOf(zipSync({ 'a.txt': text('a') }))).toMatch(/not a packed project/)
    expect(await refusalOf(zipSync({ 'pack.json': text(MARKER) }))).toMatch(/database is missing/)
    expect(
      await refusalOf(zipSync({ ...GOOD, 'pack.json': text(MARKER.replace('project.db', '../project.db')) })),
    ).toMatch(/database is missing/)
    expect(await refusalOf(zipSync({ ...GOOD, 'pack.json': text('{}') }))).toMatch(/missing, expected/)
  })

  it('refuses a bomb by its header, and one whose header lies', async () => {
    const bomb = zipSync({ ...GOOD, big: new Uint8Array(5_000_000) }, { level: 9 })
    expect(bomb.length).toBeLessThan(10_000)
    expect(await refusalOf(bomb, { bytesMax: 1_000_000 })).toMatch(/more than the 1000000 bytes allowed/)
    const lying = withSizeOf('big', 10, bomb)
    expect(await refusalOf(lying, { bytesMax: 1_000_000 })).toMatch(/more than the list of files says/)
    const large = withSizeOf('big', 5_000_000, zipSync({ ...GOOD, big: new Uint8Array(30_000_000) }, { level: 9 }))
    expect(await refusalOf(large)).toMatch(/more than the list of files says/)
    expect(await refusalOf(zipSync(GOOD), { entriesMax: 2 })).toMatch(/2 are allowed/)
  })

  it('refuses damage anywhere in the file', async () => {
    const archive = Buffer.from(zipSync(GOOD, { level: 0 }))
    expect(await refusalOf(archive.subarray(0, archive.length - 30))).toMatch(/not an archive/)
    const flipped = Buffer.from(archive)
    flipped.write('xx', flipped.indexOf('project.db', flipped.indexOf('pack.json') + 100) + 'project.db'.length)
    expect(await refusalOf(flipped)).toMatch(/damaged/)
  })

  it('never throws, whatever single byte is changed', async () => {
    const archive = zipSync(GOOD, { level: 9 })
    for (let at = 0; at < archive.length; at += 7) {
      const hurt = Uint8Array.from(archive)
      hurt[at] = (hurt[at] ?? 0) ^ 0xff
      const result = await unpack(hurt)
      if (result.ok) await rm(join(root, 'new', 'q'), { recursive: true })
      expect(await readdir(join(root, 'new'))).toEqual([])
    }
  })

  it('can be cancelled and leaves nothing', async () => {
    expect(await refusalOf(zipSync(GOOD), { signal: AbortSignal.abort() })).toMatch(/cancelled/)
  })
})

describe('an archive', () => {
  it('of more than 65,535 files and more than 4 GiB is read back', async () => {
    const gap = 100
    const huge: StoredEntry = { name: Buffer.from('huge'), crc32: 7, sizeBytes: 5_000_000_000, offset: 0 }
    const small = Array.from({ length: 66_000 }, (_, index) => {
      const offset = huge.sizeBytes + gap * (index + 1)
      return { name: Buffer.from(`f/${index}`), crc32: 0, sizeBytes: 0, offset }
    })
    const central = Buffer.concat([huge, ...small].map(centralHeader))
    const offset = huge.sizeBytes + gap * (small.length + 1)
    const end = endRecords({ count: small.length + 1, offset, sizeBytes: central.length })
    const file = await open(join(root, 'many.zip'), 'w+')
    await file.write(Buffer.concat([central, end]), 0, central.length + end.length, offset)
    const entries = await readZip(file, 'many.zip', { entriesMax: 100_000, bytesMax: 6_000_000_000 })
    await file.close()
    if (!entries.ok) throw new Error(entries.error.message)
    expect(entries.value).toHaveLength(66_001)
    expect(entries.value[0]).toMatchObject({ name: 'huge', sizeBytes: 5_000_000_000, packedBytes: 5_000_000_000 })
    expect(entries.value.at(-1)).toMatchObject({ name: 'f/65999', offset: small.at(-1)?.offset })
  })

  it('of a folder unpacks to that folder by any program', async () => {
    await put('out/images/1 é🎩.png', 'image')
    await put('out/manifest.json', '{}')
    await zipFolder(join(root, 'out'), join(root, 'out.zip'))
    const found = unzipSync(await readFile(join(root, 'out.zip')))
    expect(Object.keys(found)).toEqual(['out/images/1 é🎩.png', 'out/manifest.json'])
  })

  it.runIf(existsSync('/usr/bin/unzip'))('passes the test of unzip', async () => {
    await put('out/images/1 é🎩.png', 'image')
    await zipFolder(join(root, 'out'), join(root, 'out.zip'))
    const unzip = await promisify(execFile)('/usr/bin/unzip', ['-tq', join(root, 'out.zip')])
    expect(unzip.stdout).toContain('No errors')
  })
})
