import { lstat, mkdir, mkdtemp, readdir, readFile, realpath, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { err, ok } from '../../../domain/prelude/result.ts'
import { manifestOf, manifestText } from '../../../domain/ship/manifest.ts'
import { makeFolder } from '../make-folder.ts'
import { verifyFolder } from '../verify-folder.ts'
import { walkFiles } from '../walk-files.ts'
import { StagingFolder } from './staging-folder.ts'

let root: string
let target: string
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'ovenbird-export-')))
  target = join(root, 'deep', 'out')
})
afterEach(async () => rm(root, { recursive: true, force: true }))

async function begin(options?: { overwrite: boolean }): Promise<StagingFolder> {
  const opened = await StagingFolder.open(target, options)
  if (!opened.ok) throw new Error(opened.error.message)
  return opened.value
}

async function addAll(staging: StagingFolder, files: Record<string, string>): Promise<string[]> {
  const written: string[] = []
  const listed = []
  for (const [path, content] of Object.entries(files)) {
    const added = await staging.add({
      path,
      key: content,
      write: async (place) => {
        written.push(path)
        await writeFile(place, content)
        return ok(undefined)
      },
    })
    if (!added.ok) throw new Error(added.error.message)
    listed.push(added.value)
  }
  const facts = { studioVersion: '1', planHash: 'a'.repeat(64), files: listed }
  await staging.addContent('manifest.json', manifestText(manifestOf(facts)))
  return written
}

async function exportAll(files: Record<string, string>, options?: { overwrite: boolean }): Promise<string[]> {
  const staging = await begin(options)
  const written = await addAll(staging, files)
  expect(await staging.commit()).toEqual(ok(undefined))
  return written
}

const paths = async (folder: string): Promise<string[]> => (await walkFiles(folder)).map(({ path }) => path)

describe('an export', () => {
  it('appears at once and whole, with nothing beside it', async () => {
    const staging = await begin()
    await addAll(staging, { 'images/1.png': 'one', 'images/2.png': 'two' })
    expect(await readdir(join(root, 'deep'))).toEqual(['.out.ovenbird-part'])
    await staging.commit()
    expect(await readdir(join(root, 'deep'))).toEqual(['out'])
    expect(await paths(target)).toEqual(['images/1.png', 'images/2.png', 'manifest.json'])
    expect((await verifyFolder(target)).ok).toBe(true)
  })

  it('replaces a former one of ours, and leaves no file of it behind', async () => {
    await exportAll({ 'images/1.png': 'one', 'images/2.png': 'two' })
    await writeFile(join(target, '.DS_Store'), 'litter')
    await exportAll({ 'images/1.png': 'uno' })
    expect(await paths(target)).toEqual(['images/1.png', 'manifest.json'])
    expect(await readFile(join(target, 'images/1.png'), 'utf8')).toBe('uno')
    expect(await readdir(join(root, 'deep'))).toEqual(['out'])
  })

  it('refuses a folder with other files, and names one', async () => {
    await makeFolder(target)
    await begin().then((staging) => staging.discard())
    await writeFile(join(target, 'holiday.jpg'), 'mine')
    const refused = await StagingFolder.open(target)
    expect(refused).toMatchObject({ ok: false, error: { code: 'TARGET_NOT_EMPTY', file: target } })
    expect(!refused.ok && refused.error.message).toContain('holiday.jpg')
  })

  it('refuses a former export that someone put a file into, and one whose manifest is not ours', async () => {
    await exportAll({ 'images/1.png': 'one' })
    await writeFile(join(target, 'images', 'notes.txt'), 'mine')
    expect(await StagingFolder.open(target)).toMatchObject({ ok: false, error: { code: 'TARGET_NOT_EMPTY' } })
    await rm(join(target, 'images', 'notes.txt'))
    await writeFile(join(target, 'manifest.json'), '{"name":"a web app"}')
    expect(await StagingFolder.open(target)).toMatchObject({ ok: false, error: { code: 'TARGET_NOT_EMPTY' } })
  })

  it('refuses a file, and files that came while it was made', async () => {
    await mkdir(join(root, 'deep'))
    await writeFile(target, 'a file')
    expect(await StagingFolder.open(target)).toMatchObject({ ok: false, error: { code: 'TARGET_NOT_EMPTY' } })
    await rm(target)
    const staging = await begin()
    await addAll(staging, { a: 'a' })
    await mkdir(target)
    await writeFile(join(target, 'late.txt'), 'mine')
    expect(await staging.commit()).toMatchObject({ ok: false, error: { code: 'TARGET_NOT_EMPTY' } })
    await staging.close()
    expect(await paths(target)).toEqual(['late.txt'])
  })

  it('never removes a file of someone else, even when told to overwrite', async () => {
    await makeFolder(join(target, 'images', 'mine'))
    await writeFile(join(target, 'images', 'mine', 'x.txt'), 'x')
    await writeFile(join(target, 'images', '1.png'), 'mine, same name')
    await symlink('/etc', join(target, 'link'))
    await exportAll({ 'images/1.png': 'one' }, { overwrite: true })
    expect(await paths(target)).toEqual(['images/1.png', 'images/mine/x.txt', 'link', 'manifest.json'])
    expect(await readFile(join(target, 'images', '1.png'), 'utf8')).toBe('one')
    await exportAll({ 'images/2.png': 'two' }, { overwrite: true })
    expect(await paths(target)).toEqual(['images/2.png', 'images/mine/x.txt', 'link', 'manifest.json'])
  })

  it('goes through a link to the folder it stands for', async () => {
    await mkdir(join(root, 'real'))
    await symlink(join(root, 'real'), join(root, 'link'))
    target = join(root, 'link')
    await exportAll({ a: 'a' })
    expect(await paths(join(root, 'real'))).toEqual(['a', 'manifest.json'])
    expect((await readdir(root)).sort()).toEqual(['link', 'real'])
  })

  it('never lets a path out of its folder', async () => {
    const staging = await begin()
    await expect(staging.addContent('../evil', 'x')).rejects.toThrow('leaves its folder')
    await staging.discard()
  })
})

describe('an interrupted export', () => {
  it('goes on: only what is missing or damaged is written again', async () => {
    const first = await begin()
    await addAll(first, { a: 'aa', b: 'bb', c: 'cc' })
    await first.close()
    await writeFile(join(root, 'deep', '.out.ovenbird-part', 'b'), 'b?')
    expect(await exportAll({ a: 'aa', b: 'bb', c: 'new content', d: 'dd' })).toEqual(['b', 'c', 'd'])
    expect((await verifyFolder(target)).ok).toBe(true)
  })

  it('drops what the new one no longer has, and half-written files', async () => {
    const first = await begin()
    await addAll(first, { 'x/old': 'o', keep: 'k' })
    await first.close()
    await writeFile(join(root, 'deep', '.out.ovenbird-part', 'half.part'), 'h')
    await writeFile(join(root, 'deep', '.out.ovenbird-part', '.ovenbird-journal'), '{"path":"ke', { flag: 'a' })
    expect(await exportAll({ keep: 'k' })).toEqual([])
    expect(await paths(target)).toEqual(['keep', 'manifest.json'])
    expect(await readdir(target)).toEqual(['keep', 'manifest.json'])
  })

  it('leaves nothing when it is given up, and the former one as it was', async () => {
    await exportAll({ a: 'old' })
    const staging = await begin()
    await addAll(staging, { a: 'new' })
    await staging.discard()
    expect(await readdir(join(root, 'deep'))).toEqual(['out'])
    expect(await readFile(join(target, 'a'), 'utf8')).toBe('old')
  })

  it('killed between its two renames gives the former one back', async () => {
    await exportAll({ a: 'old' })
    const staging = await begin()
    await addAll(staging, { a: 'new' })
    await staging.close()
    await rename(target, join(root, 'deep', '.out.ovenbird-old'))
    const again = await begin()
    expect(await readFile(join(target, 'a'), 'utf8')).toBe('old')
    expect(await addAll(again, { a: 'new' })).toEqual([])
    await again.commit()
    expect(await readFile(join(target, 'a'), 'utf8')).toBe('new')
  })

  it("killed before the former one is removed removes it, but never others' files", async () => {
    await exportAll({ a: 'old' })
    await writeFile(join(target, 'mine.txt'), 'mine')
    await rename(target, join(root, 'deep', '.out.ovenbird-old'))
    await mkdir(target)
    await begin({ overwrite: true }).then((staging) => staging.discard())
    expect(await paths(target)).toEqual(['mine.txt'])
    expect(await readdir(join(root, 'deep'))).toEqual(['out'])
  })
})

describe('an export to the current folder, which must stay', () => {
  const cwd = process.cwd()
  const part = (...path: string[]): string => join(target, '.ovenbird-part', ...path)
  const old = (...path: string[]): string => join(target, '.ovenbird-old', ...path)
  beforeEach(async () => {
    await makeFolder(target)
    process.chdir(target)
  })
  afterEach(() => process.chdir(cwd))

  it('appears in it, replaces a former one, and keeps files of others where told', async () => {
    const inode = (await lstat(target)).ino
    await exportAll({ 'images/1.png': 'one', 'images/2.png': 'two' })
    expect(await readdir('.')).toEqual(['images', 'manifest.json'])
    await writeFile('mine.txt', 'mine')
    expect(await StagingFolder.open(target)).toMatchObject({ ok: false, error: { code: 'TARGET_NOT_EMPTY' } })
    await exportAll({ 'metadata/1.json': '{}' }, { overwrite: true })
    expect(await paths('.')).toEqual(['manifest.json', 'metadata/1.json', 'mine.txt'])
    expect(await readdir('.')).toEqual(['manifest.json', 'metadata', 'mine.txt'])
    expect((await lstat(target)).ino).toBe(inode)
  })

  it('goes on after it was interrupted', async () => {
    const first = await begin()
    await addAll(first, { a: 'aa', b: 'bb' })
    await first.close()
    expect(await exportAll({ a: 'aa', b: 'bb', c: 'cc' })).toEqual(['c'])
    expect((await verifyFolder(target)).ok).toBe(true)
  })

  it('killed while files are moved is taken back, wherever it stood', async () => {
    const files = { a: 'new a', 'x/b': 'new b' }
    const moves: [string, string][] = [
      [join(target, 'manifest.json'), old('manifest.json')],
      [join(target, 'a'), old('a')],
      [join(target, 'x', 'b'), old('x', 'b')],
      [part('x', 'b'), join(target, 'x', 'b')],
      [part('a'), join(target, 'a')],
    ]
    for (let moved = 0; moved <= moves.length; moved++) {
      await exportAll({ a: 'old a', 'x/b': 'old b' })
      const staging = await begin()
      await addAll(staging, files)
      await staging.close()
      await makeFolder(old('x'))
      for (const [from, to] of moves.slice(0, moved)) await rename(from, to)
      const again = await begin()
      expect(await readFile('a', 'utf8')).toBe('old a')
      expect(await readFile('x/b', 'utf8')).toBe('old b')
      expect(await addAll(again, files)).toEqual([])
      await again.commit()
      expect(await readdir('.')).toEqual(['a', 'manifest.json', 'x'])
      expect(await readFile('a', 'utf8')).toBe('new a')
    }
  })

  it('killed when all was moved is finished', async () => {
    await exportAll({ a: 'new' })
    await mkdir(old())
    await writeFile(old('manifest.json'), 'former')
    await mkdir(part())
    await begin().then((staging) => staging.discard())
    expect(await readdir('.')).toEqual(['a', 'manifest.json'])
    expect(await readFile('a', 'utf8')).toBe('new')
  })
})

it('names the file it could not write, and leaves no part of it', async () => {
  const staging = await begin()
  const full = Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' })
  const thrown = await staging.add({ path: 'images/1.png', key: '1', write: () => Promise.reject(full) })
  expect(thrown).toMatchObject({ ok: false, error: { code: 'DISK_FULL', file: 'images/1.png' } })
  const failed = await staging.add({
    path: 'images/2.png',
    key: '2',
    write: async (place) => {
      await writeFile(place, 'half')
      return err({ code: 'DISK_FULL', message: 'x', file: place })
    },
  })
  expect(failed).toMatchObject({ ok: false, error: { code: 'DISK_FULL', file: 'images/2.png' } })
  await addAll(staging, { a: 'a' })
  await staging.commit()
  expect(await paths(target)).toEqual(['a', 'manifest.json'])
})

it('a verified folder tells of links and changes', async () => {
  await exportAll({ a: 'a', b: 'b' })
  await rm(join(target, 'a'))
  await symlink('b', join(target, 'a'))
  const result = await verifyFolder(target)
  expect(!result.ok && result.error.map(({ code, file }) => [code, file])).toEqual([
    ['VERIFY_FAILED', 'a'],
    ['VERIFY_FAILED', 'a'],
  ])
  const none = join(root, 'none')
  expect(await verifyFolder(none)).toMatchObject({ ok: false, error: [{ code: 'NOT_FOUND', file: none }] })
})
