import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { err, ok } from '../../domain/prelude/result.ts'
import { importLayers } from './import-layers.ts'

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

  it('says why it cannot: no folder, a document elsewhere, an unreadable first layer', async () => {
    const inspect = () => Promise.resolve(err({ code: 'LAYER_UNREADABLE' as const, message: 'broken' }))
    const importAs = async (folder: string, documentPath: string) => importLayers({ folder, documentPath, inspect })
    expect(await importAs(join(root, 'none'), join(root, 'c.json'))).toMatchObject({
      ok: false,
      error: [{ code: 'NOT_FOUND' }],
    })
    expect(await importAs(join(root, 'foxes'), join(root, 'elsewhere', 'c.json'))).toMatchObject({
      ok: false,
      error: [{ cure: expect.stringContaining('folder of the layers') }],
    })
    expect(await importAs(join(root, 'foxes'), join(root, 'c.json'))).toMatchObject({
      ok: false,
      error: [{ message: 'broken' }],
    })
  })
})
