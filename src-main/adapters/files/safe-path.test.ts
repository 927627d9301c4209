import { mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freeBytes } from './disk-space.ts'
import { errnoProblem } from './errno-problem.ts'
import { makeFolder } from './make-folder.ts'
import { safePath } from './safe-path.ts'
import { writeAtomic } from './write-atomic.ts'

let root: string
beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'ovenbird-path-')))
  await mkdir(join(root, 'art', 'fur'), { recursive: true })
  await mkdir(join(root, 'art-secret'))
  await writeFile(join(root, 'art', 'fur', 'red.png'), 'x')
  await writeFile(join(root, 'art-secret', 'key'), 'x')
  await symlink('fur', join(root, 'art', 'inside'))
  await symlink('../art-secret', join(root, 'art', 'outside'))
  await symlink('../art-secret/key', join(root, 'art', 'key.png'))
  await symlink('loop', join(root, 'art', 'loop'))
})
afterAll(async () => rm(root, { recursive: true, force: true }))

describe('a path named by a document', () => {
  it.each([
    ['fur/red.png', 'fur/red.png'],
    ['inside/red.png', 'fur/red.png'],
    ['fur/not yet.png', 'fur/not yet.png'],
    ['new/deep/x.png', 'new/deep/x.png'],
    ['..fur/x', '..fur/x'],
    ['fur/…é🎩.png', 'fur/…é🎩.png'],
  ])('%s stays in its folder', async (path, expected) => {
    expect(await safePath(join(root, 'art'), path)).toEqual({ ok: true, value: join(root, 'art', expected) })
  })

  it.each([
    ['../art-secret/key'],
    ['fur/../../art-secret/key'],
    ['fur/..'],
    ['/etc/passwd'],
    ['C:/Windows/win.ini'],
    ['c:evil'],
    ['..\\art-secret\\key'],
    ['\\\\server\\share'],
    ['fur/red.png\0.txt'],
    ['fur//red.png'],
    ['./fur'],
    [''],
    ['outside/key'],
    ['outside/new.png'],
    ['key.png'],
    ['loop/x'],
  ])('%j is refused', async (path) => {
    const result = await safePath(join(root, 'art'), path)
    expect(result).toMatchObject({ ok: false, error: { code: 'VALIDATION', file: path } })
  })
})

describe('writing a file', () => {
  it('replaces it whole and leaves nothing beside it', async () => {
    const folder = join(root, 'out')
    await mkdir(folder)
    expect(await writeAtomic(join(folder, 'a.txt'), 'old')).toEqual({ ok: true, value: undefined })
    expect(await writeAtomic(join(folder, 'a.txt'), new Uint8Array([110, 101, 119]))).toEqual({
      ok: true,
      value: undefined,
    })
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe('new')
    expect(await readdir(folder)).toEqual(['a.txt'])
  })

  it('says why it could not, and leaves nothing', async () => {
    await mkdir(join(root, 'taken', 'a.txt', 'full'), { recursive: true })
    const onFolder = await writeAtomic(join(root, 'taken', 'a.txt'), 'x')
    expect(onFolder.ok).toBe(false)
    expect(await readdir(join(root, 'taken'))).toEqual(['a.txt'])
    expect(await writeAtomic(join(root, 'none', 'a.txt'), 'x')).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND' },
    })
  })
})

describe('what the system refuses', () => {
  it.each([
    ['ENOSPC', 'DISK_FULL'],
    ['EDQUOT', 'DISK_FULL'],
    ['EROFS', 'READ_ONLY'],
    ['EACCES', 'READ_ONLY'],
    ['ENOENT', 'NOT_FOUND'],
    ['EWHATEVER', 'UNKNOWN'],
  ])('%s is %s, with file and cure', (errno, code) => {
    const error = Object.assign(new Error('x'), { code: errno, syscall: 'write' })
    const problem = errnoProblem(error, { doing: 'write the image', file: 'images/1.png' })
    expect(problem).toMatchObject({
      code,
      file: 'images/1.png',
      cure: expect.stringMatching(/\w+/),
      details: { errno },
    })
    expect(problem.message).toMatch(/^Could not write the image: /)
  })

  it('and nothing else: a bug is thrown on', () => {
    expect(() => errnoProblem(new TypeError('bug'), { doing: 'x', file: 'y' })).toThrow('bug')
  })
})

it('knows how much the disk still holds', async () => {
  const free = await freeBytes(root)
  expect(free.ok && free.value).toBeGreaterThan(0)
  expect(await freeBytes(join(root, 'none'))).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
})

describe('making a folder', () => {
  it('makes those above it too, beside others that do the same', async () => {
    const paths = ['a/b/c', 'a/b/d', 'a/b/c', 'a'].map((path) => join(root, 'made', path))
    await Promise.all(paths.map(makeFolder))
    expect((await readdir(join(root, 'made', 'a', 'b'))).sort()).toEqual(['c', 'd'])
  })

  it('refuses where a file stands in the way', async () => {
    await expect(makeFolder(join(root, 'art', 'fur', 'red.png'))).rejects.toMatchObject({ code: 'ENOTDIR' })
    await expect(makeFolder(join(root, 'art', 'fur', 'red.png', 'x'))).rejects.toMatchObject({ code: 'ENOTDIR' })
  })
})
