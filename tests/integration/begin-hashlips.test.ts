import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportOptionsSchema } from '../../schemas/export.ts'
import { prompt } from '../support/engine/cli-here.ts'
import { layerPng } from '../support/engine/layer-set.ts'
import { problemsOf } from '../support/engine/problems-of.ts'
import { openStudio, type Studio } from '../support/engine/studio.ts'

const SIZE_PX = 16
const PIECES = 1_000
const LAYERS: Record<string, string[]> = {
  Background: ['Dusk#50', 'Dawn#20', 'Noon#5'],
  Skin: ['Ash#3', 'Clay#2', 'Dune'],
  Body: ['Robe#10', 'Cape#10', 'Coat#1'],
  Eyes: ['Wide', 'Shut', 'Wink'],
  Mouth: ['Grin#4', 'Frown#1', 'Flat#1'],
  Hat: ['Crown#1', 'Cap#30', 'Hood#15'],
  Charm: ['Bead#2', 'Coin#2', 'Key#2'],
  Glow: ['Warm#7', 'Cold#7', 'Wild#1'],
}
const SHOWN = ['Background', 'Skin', 'Body', 'Eye Shape', 'Mouth', 'Hat', 'Charm', 'Glow']

const CONFIG = `
const basePath = process.cwd();
const { MODE } = require(\`\${basePath}/constants/blend_mode.js\`);
require('fs').writeFileSync(__dirname + '/../was-run.txt', 'yes');
const namePrefix = "Night Owls";
const description = "A thousand of them";
const size = ${SIZE_PX};
const layerConfigurations = [
  {
    growEditionSizeTo: ${PIECES},
    layersOrder: [
      { name: "Background" },
      { name: "Skin" },
      { name: "Body" },
      { name: "Eyes", options: { displayName: "Eye Shape" } },
      { name: "Mouth" },
      { name: "Hat" },
      { name: "Charm", options: { opacity: 0.5 } },
      { name: "Glow", options: { blend: MODE.multiply, bypassDNA: true } },
    ],
  },
];
const format = { width: size, height: size, smoothing: false };
const background = { generate: true, brightness: "80%", static: true, default: "#102030" };
const rarityDelimiter = "#";
module.exports = { namePrefix, description, format, background, rarityDelimiter, layerConfigurations };
`

/** A HashLips project of eight layers, with what else lies in one. */
function writeSet(home: string, config: string | null = CONFIG): string {
  let seed = 1
  for (const [folder, traits] of Object.entries(LAYERS)) {
    mkdirSync(path.join(home, 'layers', folder), { recursive: true })
    for (const trait of traits) {
      const png = layerPng(seed++, folder === 'Background', SIZE_PX)
      writeFileSync(path.join(home, 'layers', folder, `${trait}.png`), png)
    }
  }
  for (const folder of ['src', 'build/images']) mkdirSync(path.join(home, folder), { recursive: true })
  writeFileSync(path.join(home, 'build/images/1.png'), layerPng(1, true, SIZE_PX))
  if (config !== null) writeFileSync(path.join(home, 'src/config.js'), config)
  return home
}

let studio: Studio
beforeAll(async () => void (studio = await openStudio()))
afterAll(() => studio[Symbol.asyncDispose]())

const begin = (at: string) => studio.api.projects.begin({ source: { kind: 'path', path: at } })
const messages = (problems: readonly { message: string }[]) => problems.map(({ message }) => message)

describe('a HashLips project', () => {
  test(
    `of 8 layers is cooked ${PIECES} times and exported with the traits its names say`,
    { timeout: 120_000 },
    async () => {
      const home = writeSet(studio.path('owls'))
      const begun = await begin(home)
      expect(begun).toMatchObject({ found: 'layers', name: 'Night Owls' })
      expect(messages(begun.warnings)).toEqual([expect.stringMatching(/^Line 4 of src\/config\.js was left out/)])
      expect(readdirSync(home).sort()).toEqual(['build', 'layers', 'src'])
      const { projectId, collectionId } = begun
      const { document } = await studio.collection(projectId)
      expect(document).toMatchObject({
        supply: PIECES,
        description: 'A thousand of them',
        params: { background: '#102030', layers: { Charm: { opacity: 0.5 }, Glow: { blend: 'multiply' } } },
      })

      const { cookId } = await studio.api.cooks.start({ projectId, collectionId: collectionId ?? '' })
      const cook = () => studio.engine.project(projectId)?.session.store.read.cook(cookId)
      await studio.until('the cook is completed', () => cook()?.status === 'completed')
      const dir = studio.path('out')
      const options = exportOptionsSchema.parse({ which: 'all', contactSheet: false })
      for await (const _told of await studio.api.exports.run({ projectId, cookId, dir, options })) void _told

      const pieces = readdirSync(path.join(dir, 'metadata')).map((file) => {
        const read = JSON.parse(readFileSync(path.join(dir, 'metadata', file), 'utf8')) as Metadata
        return Object.fromEntries(read.attributes.map(({ trait_type, value }) => [trait_type, value]))
      })
      expect(pieces).toHaveLength(PIECES)
      expect(readdirSync(path.join(dir, 'images'))).toHaveLength(PIECES)
      Object.entries(LAYERS).forEach(([, traits], at) => {
        const values = new Set(pieces.map((piece) => piece[SHOWN[at] ?? '']))
        expect(values).toEqual(new Set(traits.map((trait) => trait.replace(/#.*/, ''))))
      })
      for (const piece of pieces) expect(Object.keys(piece)).toEqual(SHOWN)
      // Only the glow may be all that tells two pieces apart, and so does not.
      const dna = pieces.map(({ Glow: _glow, ...rest }) => JSON.stringify(rest))
      expect(new Set(dna).size).toBe(PIECES)
      const hats = (name: string) => pieces.filter(({ Hat }) => Hat === name).length
      expect(hats('Cap')).toBeGreaterThan(hats('Hood'))
      expect(hats('Hood')).toBeGreaterThan(hats('Crown'))
      expect(studio.errors).toEqual([])
    },
  )

  test('handed over by its layers or as a whole is one project, and folders that it does not name stay out', async () => {
    const home = writeSet(studio.path('named'), CONFIG.replace('{ name: "Skin" },', ''))
    const first = await begin(home)
    expect(messages(first.warnings)).toContainEqual(expect.stringMatching(/"Skin" was left out/))
    expect(await begin(path.join(home, 'layers'))).toMatchObject({ projectId: first.projectId })
    const { document } = await studio.collection(first.projectId)
    expect(document.traitTree.categories).toHaveLength(7)
  })

  test('without a configuration is its layers', async () => {
    const { projectId } = await begin(writeSet(studio.path('plain'), null))
    const { document } = await studio.collection(projectId)
    expect(document).toMatchObject({ name: 'plain', supply: 100 })
    expect(document.traitTree.categories.map(({ name }) => name)).toEqual(Object.keys(LAYERS).toSorted())
  })

  test('dropped on a browser comes with its configuration', async () => {
    writeSet(studio.path('home/drops/01HASHLIPS'))
    const begun = await studio.api.projects.begin({ source: { kind: 'drop', id: '01HASHLIPS' }, name: 'Dropped' })
    const { document, sourceDir } = await studio.collection(begun.projectId)
    expect(document).toMatchObject({ name: 'Dropped', supply: PIECES })
    expect(sourceDir).toBe(path.join(begun.dir, 'source', 'layers'))
    const again = await studio.api.collections.reread({
      projectId: begun.projectId,
      collectionId: begun.collectionId ?? '',
    })
    expect(again).toMatchObject({ changed: [] })
  })

  test.each([
    ['is no JavaScript', 'const layerConfigurations = [\n  {,\n]', /src\/config\.js is no JavaScript at line 2/],
    [
      'works its layers out',
      'module.exports = { layerConfigurations: make() }',
      /layerConfigurations, line 1, .* never run/,
    ],
    ['names no layers', 'const layerConfigurations = [{ growEditionSizeTo: 5 }]', /names no layers/],
    [
      'names none that is there',
      'const layerConfigurations = [{ layersOrder: [{ name: "Wings" }] }]',
      /"Wings" was left out: .* no such folder/,
    ],
  ])('whose configuration %s is refused in words', async (what, config, message) => {
    const [problem] = await problemsOf(begin(writeSet(studio.path(what), config)))
    expect(problem).toMatchObject({
      message: expect.stringMatching(message) as string,
      cure: expect.any(String) as string,
    })
  })
})

test('`import` writes its collection, with layers copied beside a document elsewhere', async () => {
  using here = prompt()
  writeSet(here.path('owls'))
  const imported = await here.ask('import', 'owls', '--out', 'owls/collection.json')
  expect(imported).toMatchObject({ code: 0, answer: { name: 'Night Owls', categories: 8, traits: 24, supply: PIECES } })
  expect(await here.ask('plan', 'owls/collection.json')).toMatchObject({ code: 0, answer: { status: 'met' } })
  expect(await here.ask('import', 'owls', '--out', 'there/c.json')).toMatchObject({ code: 0 })
  expect(readdirSync(here.path('there')).sort()).toEqual(['c.json', 'layers'])
})

type Metadata = { attributes: { trait_type: string; value: string }[] }
