import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { layerPng, writeLayerSet } from '../support/engine/layer-set.ts'
import { problemsOf } from '../support/engine/problems-of.ts'
import { openStudio, type Studio } from '../support/engine/studio.ts'

let studio: Studio
beforeAll(async () => void (studio = await openStudio()))
afterAll(() => studio[Symbol.asyncDispose]())

const begin = (path: string, more: { name?: string; dir?: string } = {}) =>
  studio.api.projects.begin({ source: { kind: 'path', path }, ...more })
const projectFolders = () => (existsSync(studio.path('projects')) ? readdirSync(studio.path('projects')) : [])

function folder(name: string): string {
  mkdirSync(studio.path(name))
  return studio.path(name)
}

function write(file: string, content: string | Uint8Array): string {
  mkdirSync(studio.path(file, '..'), { recursive: true })
  writeFileSync(studio.path(file), content)
  return studio.path(file)
}

describe('what a person hands over', () => {
  test('as a folder of layers becomes a project that reads them where they are', async () => {
    const folder = studio.layers('Small Cats')
    write('Small Cats/notes.txt', 'not a layer')
    const begun = await begin(folder)
    expect(begun).toMatchObject({ found: 'layers', name: 'Small Cats', dir: studio.path('projects', 'Small Cats') })
    expect(begun.warnings).toMatchObject([{ file: 'notes.txt' }])
    const collection = await studio.collection(begun.projectId)
    expect(collection).toMatchObject({
      id: begun.collectionId,
      name: 'Small Cats',
      sourceDir: folder,
      sourceFile: null,
    })
    expect(collection.assets).toHaveLength(15)
    expect(readdirSync(folder).sort()).toEqual(['Body', 'Charm', 'Hat', 'Sky', 'notes.txt'])
  })

  test.each([
    ['set/layers, as other generators have it', ['set A', 'layers'], ['set A'], 'set A'],
    ['a folder in a folder, as archives unpack', ['set B', 'set B'], ['set B'], 'set B'],
  ])('is found in %s', async (_what, at, handed, name) => {
    const folder = studio.layers(...at)
    if (at[1] === 'layers') write('set A/build/images/1.png', layerPng(3, true))
    const begun = await begin(studio.path(...handed))
    expect(begun).toMatchObject({ found: 'layers', name })
    expect((await studio.collection(begun.projectId)).sourceDir).toBe(folder)
  })

  test('as a document, by its file or its folder, becomes one project', async () => {
    mkdirSync(studio.path('documented'))
    const file = writeLayerSet(studio.path('documented'))
    const begun = await begin(file)
    expect(begun).toMatchObject({ found: 'document', name: 'Small Set' })
    expect(await studio.collection(begun.projectId)).toMatchObject({ sourceFile: 'collection.json' })
    expect(await begin(studio.path('documented'))).toMatchObject({ projectId: begun.projectId })
  })

  test('as a project is opened: by its folder, its database, or a pasted path in quotes', async () => {
    const { projectId, dir, collectionId } = await begin(studio.layers('To open'))
    await studio.api.projects.close({ projectId })
    const expected = { found: 'project', projectId, dir, collectionId }
    expect(await begin(dir)).toMatchObject(expected)
    expect(await begin(`${dir}/ovenbird.db`)).toMatchObject(expected)
    expect(await begin(` "${dir}" `)).toMatchObject(expected)
  })

  test('again opens the project made of it before, also when it was closed, and takes in folders that are new', async () => {
    const folder = studio.layers('Twice')
    const first = await begin(folder)
    await studio.api.projects.close({ projectId: first.projectId })
    mkdirSync(studio.path('Twice/Eyes'))
    writeFileSync(studio.path('Twice/Eyes/Big.png'), layerPng(9, false))
    expect(await begin(folder)).toMatchObject({ projectId: first.projectId, collectionId: first.collectionId })
    const { document } = await studio.collection(first.projectId)
    expect(document.traitTree.categories.map((category) => category.name)).toContain('Eyes')
  })

  test('twice at a time becomes one project', async () => {
    const folder = studio.layers('At once')
    const [a, b] = await Promise.all([begin(folder), begin(folder)])
    expect(a.projectId).toBe(b.projectId)
  })

  test('after its project was thrown away, or forgotten, becomes a new one', async () => {
    const folder = studio.layers('Anew')
    const first = await begin(folder)
    await studio.api.projects.close({ projectId: first.projectId })
    rmSync(first.dir, { recursive: true })
    const second = await begin(folder)
    expect(second.projectId).not.toBe(first.projectId)
    await studio.api.projects.forget({ projectId: second.projectId })
    expect(existsSync(`${second.dir}/ovenbird.db`)).toBe(true)
    expect(await begin(folder)).toMatchObject({ dir: studio.path('projects', 'Anew 2') })
  })
})

describe('what is no beginning is one clear problem, and leaves nothing behind:', () => {
  test.each<[string, () => string, { code: string; message: RegExp }]>([
    ['a text file', () => write('no/plan.txt', 'x'), { code: 'VALIDATION', message: /plan\.txt.* neither/ }],
    ['one picture', () => write('no/cat.png', layerPng(1, true)), { code: 'VALIDATION', message: /single picture/ }],
    ['another JSON file', () => write('no/x.json', '{"a":1}'), { code: 'VALIDATION', message: /no collection doc/ }],
    ['JSON that is none', () => write('no/y.json', '{"a":'), { code: 'VALIDATION', message: /not JSON at line 1/ }],
    [
      'a folder without images',
      () => write('empty/A/x.txt', 'x').replace(/.A.x.txt$/, ''),
      {
        code: 'VALIDATION',
        message: /no folder holds images/,
      },
    ],
    [
      'an empty folder',
      () => folder('void'),
      {
        code: 'VALIDATION',
        message: /no folder holds images/,
      },
    ],
    [
      'a path that leads nowhere',
      () => studio.path('nowhere'),
      { code: 'NOT_FOUND', message: /no such file or folder/ },
    ],
    ['a path from somewhere', () => 'cats', { code: 'VALIDATION', message: /does not say where it begins/ }],
    [
      'layers that are no pictures',
      () => write('broken/A/x.png', 'no picture').replace(/.A.x.png$/, ''),
      {
        code: 'LAYER_UNREADABLE',
        message: /./,
      },
    ],
    [
      'a document without its layers',
      () => {
        mkdirSync(studio.path('bare'))
        const file = writeLayerSet(studio.path('bare'))
        rmSync(studio.path('bare/layers'), { recursive: true })
        return file
      },
      { code: 'LAYER_MISSING', message: /names it for/ },
    ],
  ])('%s', async (_what, make, problem) => {
    const known = await studio.api.projects.list()
    const before = projectFolders()
    const [first] = await problemsOf(begin(make()))
    expect(first).toMatchObject({ code: problem.code, message: expect.stringMatching(problem.message) })
    expect(first?.cure).toEqual(expect.any(String))
    expect(projectFolders()).toEqual(before)
    expect(await studio.api.projects.list()).toEqual(known)
  })

  test('a folder for the project that holds other things', async () => {
    const taken = write('taken/letter.txt', 'dear').replace(/.letter.txt$/, '')
    const [problem] = await problemsOf(begin(studio.layers('Elsewhere'), { dir: taken }))
    expect(problem).toMatchObject({ code: 'TARGET_NOT_EMPTY', file: taken })
    expect(readdirSync(taken)).toEqual(['letter.txt'])
  })
})

test('one broken layer is left out and told; mended, it is a trait', async () => {
  const folder = studio.layers('Nearly')
  const whole = readFileSync(`${folder}/Hat/Bell.png`)
  writeFileSync(`${folder}/Hat/Bell.png`, whole.subarray(0, whole.length - 20))
  const { projectId, collectionId, warnings } = await begin(folder)
  expect(warnings).toMatchObject([{ code: 'LAYER_UNREADABLE', message: expect.stringContaining('Left out') }])
  const hats = async () =>
    (await studio.collection(projectId)).document.traitTree.categories
      .find((category) => category.name === 'Hat')
      ?.traits?.map((trait) => trait.name)
  expect(await hats()).toEqual(['Acorn', 'Crown', 'Dome'])
  writeFileSync(`${folder}/Hat/Bell.png`, whole)
  await studio.api.collections.reread({ projectId, collectionId: collectionId ?? '' })
  expect(await hats()).toContain('Bell')
})

test.each([
  ['CON', /CON$/],
  ['قطط '.repeat(50).trim(), /^قطط/],
  ['🐈‍⬛ cats: all/of them?', /^🐈/],
  ['..', /./],
  ['x'.repeat(300), /^x+$/],
])('a project called %s has a folder that every system can hold', async (name, expected) => {
  const begun = await begin(studio.layers(`named ${projectFolders().length}`), { name })
  expect(begun.name).toBe(name)
  const folder = begun.dir.slice(studio.path('projects').length + 1)
  expect(folder).toMatch(expected)
  expect(folder).not.toMatch(/[/\\:*?"<>|]|^\.|[. ]$|^con$/i)
  expect(Buffer.byteLength(folder)).toBeLessThanOrEqual(200)
})

test('a folder of the name that is taken stays as it is: the next is numbered', async () => {
  write('projects/Namesake/mine.txt', 'mine')
  expect(await begin(studio.layers('a', 'Namesake'))).toMatchObject({ dir: studio.path('projects', 'Namesake 2') })
  expect(await begin(studio.layers('b', 'Namesake'))).toMatchObject({ dir: studio.path('projects', 'Namesake 3') })
  expect(readdirSync(studio.path('projects/Namesake'))).toEqual(['mine.txt'])
})

test(
  'the example is copied, so that it can be painted over, and opened again it is the same project',
  { timeout: 60_000 },
  async () => {
    const begun = await studio.api.projects.begin({ source: { kind: 'example' } })
    expect(begun).toMatchObject({ found: 'example', name: 'Lantern Keepers', warnings: [] })
    const { sourceDir } = await studio.collection(begun.projectId)
    expect(sourceDir).toBe(`${begun.dir}/source`)
    await studio.api.projects.close({ projectId: begun.projectId })
    const again = await studio.api.projects.begin({ source: { kind: 'example' } })
    expect(again).toMatchObject({ projectId: begun.projectId, collectionId: begun.collectionId })
  },
)

describe("a browser's drop", () => {
  const drop = (id: string) => studio.api.projects.begin({ source: { kind: 'drop', id } })

  test('is moved into its project, and read there', async () => {
    studio.layers('home', 'drops', '01DROPA', 'Dropped Cats')
    const begun = await drop('01DROPA')
    expect(begun).toMatchObject({ found: 'layers', name: 'Dropped Cats' })
    expect((await studio.collection(begun.projectId)).sourceDir).toBe(`${begun.dir}/layers`)
    expect(existsSync(studio.path('home/drops/01DROPA'))).toBe(false)
    expect(await begin(`${begun.dir}/layers`)).toMatchObject({ projectId: begun.projectId })
  })

  test('of a document comes with its files', async () => {
    mkdirSync(studio.path('home/drops/01DROPB/Set'), { recursive: true })
    writeLayerSet(studio.path('home/drops/01DROPB/Set'))
    renameSync(studio.path('home/drops/01DROPB/Set/collection.json'), studio.path('home/drops/01DROPB/collection.json'))
    renameSync(studio.path('home/drops/01DROPB/Set/layers'), studio.path('home/drops/01DROPB/layers'))
    const begun = await drop('01DROPB')
    expect(begun).toMatchObject({ found: 'document' })
    expect((await studio.collection(begun.projectId)).sourceDir).toBe(`${begun.dir}/source`)
  })

  test.each(['../../set A', '01GONE', ''])('called %s is refused', async (id) => {
    const refused = await problemsOf(drop(id)).catch((error: unknown) => (error as { code: string }).code)
    expect(refused).toEqual(id === '' ? 'BAD_REQUEST' : [expect.objectContaining({ code: 'NOT_FOUND' })])
  })

  test('of a project is refused: it would be a copy', async () => {
    const { dir } = await begin(studio.layers('Whole project'))
    cpSync(dir, studio.path('home/drops/01DROPC'), { recursive: true })
    expect(await problemsOf(drop('01DROPC'))).toMatchObject([{ code: 'VALIDATION', cure: expect.any(String) }])
  })
})

test('nothing went wrong unseen', () => expect(studio.errors).toEqual([]))
