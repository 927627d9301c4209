import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { err, ok } from '../../domain/prelude/result.ts'
import { importLayers } from './import-layers.ts'
import { walkFiles } from './walk-files.ts'

let root: string
beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'ovenbird-import-')))
  for (const path of ['2-Hat/cap#3.png', '1-Fur/red.png', '1-Fur/.DS_Store', '1-Fur/Thumbs.db', '1-Fur/notes.txt']) {
    await mkdir(join(root, 'foxes', path, '..'), { recursive: true })
    await writeFile(join(root, 'foxes', path), 'x')
  }
  await symlink('/etc/hostname', join(root, 'foxes', '2-Hat', 'link.png'))
})
afterAll(async () => rm(root, { recursive: true, force: true }))

describe('importing a folder of layers', () => {
  it('gives a document that names them from where it will lie, in the size of the first layer', async () => {
    const inspected: string[] = []
    const imported = await importLayers({
      folder: join(root, 'foxes'),
      documentPath: join(root, 'collection.json'),
      inspect: (path) => {
        inspected.push(path)
        return Promise.resolve(ok({ width: 64, height: 32 }))
      },
    })
    expect(inspected).toEqual([join(root, 'foxes', '1-Fur', 'red.png')])
    expect(imported).toMatchObject({
      ok: true,
      value: {
        document: {
          name: 'foxes',
          params: { width: 64, height: 32 },
          traitTree: {
            categories: [
              { name: 'Fur', traits: [{ name: 'red', value: { asset: 'foxes/1-Fur/red.png' } }] },
              { name: 'Hat', traits: [{ name: 'cap', rarity: 3 }] },
            ],
          },
        },
        warnings: [{ file: '1-Fur/notes.txt' }, { file: '2-Hat/link.png' }],
      },
    })
  })

  it('copies layers that a document elsewhere could not name, whole, and never over anything', async () => {
    const inspect = () => Promise.resolve(ok({ width: 8, height: 8 }))
    const request = { folder: join(root, 'foxes'), documentPath: join(root, 'elsewhere', 'c.json'), inspect }
    const imported = await importLayers(request)
    expect(imported).toMatchObject({
      ok: true,
      value: {
        document: { traitTree: { categories: [{ traits: [{ value: { asset: 'foxes/1-Fur/red.png' } }] }, {}] } },
        warnings: [{}, {}, { file: join(root, 'elsewhere', 'foxes') }],
      },
    })
    const copied = (await walkFiles(join(root, 'elsewhere'))).map(({ path }) => path)
    expect(copied).toEqual(['foxes/1-Fur/red.png', 'foxes/2-Hat/cap#3.png'])
    expect(await importLayers(request)).toMatchObject({ ok: false, error: [{ code: 'TARGET_NOT_EMPTY' }] })
    expect((await walkFiles(join(root, 'elsewhere'))).length).toBe(2)
  })

  it('says why it cannot: no folder, an empty one, an unreadable first layer', async () => {
    const inspect = () => Promise.resolve(err({ code: 'LAYER_UNREADABLE' as const, message: 'broken' }))
    const documentPath = join(root, 'c.json')
    const empty = join(root, 'empty')
    await mkdir(empty)
    expect(await importLayers({ folder: empty, documentPath, inspect })).toMatchObject({
      ok: false,
      error: [{ file: empty, message: expect.stringMatching(/no layers/) as string }],
    })
    expect(await importLayers({ folder: join(root, 'none'), documentPath, inspect })).toMatchObject({
      ok: false,
      error: [{ code: 'NOT_FOUND' }],
    })
    expect(await importLayers({ folder: join(root, 'foxes'), documentPath, inspect })).toMatchObject({
      ok: false,
      error: [{ message: 'broken' }],
    })
  })
})
