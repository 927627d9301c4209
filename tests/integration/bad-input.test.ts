import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { Problem } from '../../schemas/errors.ts'
import { type Prompt, prompt } from '../support/engine/cli-here.ts'
import { layerDocument, layerPng, writeLayerSet } from '../support/engine/layer-set.ts'

type Document = ReturnType<typeof layerDocument>
type Category = Document['traitTree']['categories'][number]
type Case = {
  what: string
  /** What is wrong with the document; its text where it is no document at all. */
  document?: string | ((document: Document, categories: Category[]) => void)
  /** What is wrong with the folder. */
  folder?: () => void
  code?: Problem['code']
  file?: RegExp
  field: string | RegExp
  message: RegExp
}

const here: Prompt = prompt()
afterAll(() => here[Symbol.dispose]())
const hat = () => here.path('set/layers/Hat/Bell.png')
const trait = (categories: Category[], category: number, index: number) => {
  const found = categories[category]?.traits?.[index]
  if (!found) throw new Error('the set has no such trait')
  return found
}

/** A picture whose header claims a size that no picture has. */
function bomb(): Uint8Array {
  const bytes = Buffer.from(layerPng(1, true))
  bytes.writeUInt32BE(100_000, 16)
  bytes.writeUInt32BE(100_000, 20)
  return bytes
}

const faults: Case[] = [
  { what: 'malformed JSON', document: '{"kind": ', field: '', message: /not JSON at line 1, column 10/ },
  {
    what: 'JSON of another kind',
    document: '{"hello": 1}',
    field: 'kind',
    message: /missing, expected "ovenbird.collection"/,
  },
  { what: 'a list', document: '[]', field: '', message: /Expected an object/ },
  {
    what: 'JSON that is nested without end',
    document: `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    field: '',
    message: /nested|deep/i,
  },
  {
    what: 'a field of another type',
    document: (d) => Object.assign(d, { supply: 'many' }),
    field: 'supply',
    message: /Expected a whole number, got the text "many"/,
  },
  {
    what: 'a misspelt field',
    document: (d) => Object.assign(d, { suply: 3 }),
    field: 'suply',
    message: /Unknown field/,
  },
  {
    what: 'two traits of one name',
    document: (_d, c) => (trait(c, 0, 1).name = 'DUSK'),
    field: 'traitTree.categories[0].traits[1].name',
    message: /"DUSK" is already the name of another trait of "Sky": trait 1 is "Dusk"/,
  },
  {
    what: 'an unknown placeholder',
    document: (d) =>
      Object.assign(d, {
        generator: { kind: 'tool', toolId: 'sketch' },
        params: { prompt: '[[Skyy]]', width: 64, height: 64 },
      }),
    field: 'params.prompt',
    message: /no placeholder \[\[Skyy\]\]; known are \[\[Sky\]\]/,
  },
  {
    what: 'an unknown tool',
    document: (d) => (d.generator = { kind: 'tool', toolId: 'paint' }),
    field: 'generator',
    message: /no tool called "paint"/,
  },
  {
    what: 'a missing layer',
    folder: () => rmSync(hat()),
    code: 'LAYER_MISSING',
    file: /^layers\/Hat\/Bell.png$/,
    field: 'traitTree.categories[2].traits[1].value',
    message: /not there; \S*\/set\/collection\.json names it for "Bell" of "Hat"/,
  },
  {
    what: 'a torn layer',
    folder: () => writeFileSync(hat(), layerPng(1, true).subarray(0, 90)),
    code: 'LAYER_UNREADABLE',
    file: /Hat\/Bell.png$/,
    field: 'traitTree.categories[2].traits[1].value',
    message: /ends before/,
  },
  {
    what: 'a layer that is no picture',
    folder: () => writeFileSync(hat(), 'hello'),
    code: 'LAYER_UNREADABLE',
    file: /Hat\/Bell.png$/,
    field: 'traitTree.categories[2].traits[1].value',
    message: /no PNG, WebP or SVG/,
  },
  {
    what: 'a layer that claims 100,000 × 100,000 pixels',
    folder: () => writeFileSync(hat(), bomb()),
    code: 'LAYER_TOO_LARGE',
    file: /Hat\/Bell.png$/,
    field: 'traitTree.categories[2].traits[1].value',
    message: /100,000 × 100,000/,
  },
  {
    what: 'a supply over the capacity',
    document: (d) => (d.supply = 1_000),
    code: 'PLAN_IMPOSSIBLE',
    field: 'supply',
    message: /240 valid combinations; the supply of 1,000 needs 760 more/,
  },
  {
    what: 'rules that contradict each other',
    document(d) {
      const dusk = [{ category: 'Sky', trait: 'Dusk' }]
      const bell = [{ category: 'Hat', trait: 'Bell' }]
      d.traitTree.rules = [
        { kind: 'require', when: dusk, anyOf: bell },
        { kind: 'forbid', when: dusk, with: bell },
        { kind: 'pin', pieceNumber: 1, selection: { Sky: 'Dusk' } },
      ]
    },
    code: 'PLAN_IMPOSSIBLE',
    field: /traitTree/,
    message: /Piece 1/,
  },
  {
    what: 'a rarity of nothing but zeros',
    document: (_d, c) => c[0]?.traits?.forEach((one) => (one.rarity = 0)),
    field: 'traitTree.categories[0].traits',
    message: /Every rarity of "Sky" is 0/,
  },
  {
    what: 'a negative rarity',
    document: (_d, c) => (trait(c, 0, 0).rarity = -1),
    field: 'traitTree.categories[0].traits[0].rarity',
    message: /at least 0/,
  },
  {
    what: 'a range without a step',
    document: (_d, c) => Object.assign(c[4]?.generator ?? {}, { step: 0 }),
    field: 'traitTree.categories[4].generator.step',
    message: /step of 0 never reaches the end/,
  },
  {
    what: 'a path out of the folder',
    document: (_d, c) => (trait(c, 0, 0).value = { asset: '../secret.png' }),
    file: /^\.\.\/secret\.png$/,
    field: 'traitTree.categories[0].traits[0].value',
    message: /leaves its folder.*collection\.json names it for "Dusk" of "Sky"/,
  },
  {
    what: 'an absolute path',
    document: (_d, c) => (trait(c, 0, 0).value = { asset: '/etc/passwd' }),
    file: /passwd/,
    field: 'traitTree.categories[0].traits[0].value',
    message: /not relative/,
  },
  {
    what: 'a parameter that its tool cannot take',
    document: (d) => Object.assign(d, { params: { ...d.params, width: 99_999 } }),
    field: 'params.width',
    message: /at most 16384/,
  },
  {
    what: 'a step of finishing that could never run',
    document: (d) => Object.assign(d, { finish: [{ toolId: 'resize', params: { width: 0, height: 8 } }] }),
    field: 'finish[0].params.width',
    message: /^finish\[0\]\.params\.width must be/,
  },
  {
    what: 'an address that is none',
    document: (d) => Object.assign(d, { metadata: { baseUri: 'no address' } }),
    field: 'metadata.baseUri',
    message: /no address/,
  },
  {
    what: 'a document of a newer version',
    document: (d) => Object.assign(d, { schemaVersion: 2 }),
    field: 'schemaVersion',
    message: /newer version of Ovenbird/,
  },
  {
    what: 'a name of 301 characters',
    document: (_d, c) => (trait(c, 0, 0).name = 'x'.repeat(301)),
    field: 'traitTree.categories[0].traits[0].name',
    message: /at most 300/,
  },
]

function lay({ document, folder }: Pick<Case, 'document' | 'folder'>): void {
  const file = writeLayerSet(here.path('set'), { supply: 6 })
  const whole = layerDocument({ supply: 6 })
  if (typeof document === 'function') document(whole, whole.traitTree.categories)
  writeFileSync(file, typeof document === 'string' ? document : JSON.stringify(whole))
  folder?.()
}

beforeEach(() => rmSync(here.dir, { recursive: true, force: true }))

describe('what can not be cooked is told by file, field and cure, and nothing is written', () => {
  test.each(faults)('$what', async (fault) => {
    lay(fault)
    const args = ['cook', 'set/collection.json', '--project', 'deep/down/project', '--out', 'exported']
    const { code, answer } = await here.ask(...args)
    expect(code).toBe(1)
    const problems = answer.error?.problems ?? []
    const said = problems.find((problem) => fault.message.test(problem.message))
    expect(problems.map((problem) => problem.message).join('\n')).toMatch(fault.message)
    expect(said?.code).toBe(fault.code ?? 'VALIDATION')
    expect(said?.file).toMatch(fault.file ?? /set\/collection.json$/)
    if (fault.field !== '')
      expect(said?.field).toEqual(typeof fault.field === 'string' ? fault.field : expect.stringMatching(fault.field))
    expect(problems.every((problem) => (problem.cure ?? '') !== '')).toBe(true)
    expect(readdirSync(here.dir)).toEqual(['set'])
  })
})

test('what Metaplex alone refuses is cooked, and said before', async () => {
  const metadata = { symbol: 'LONGSYMBOLXX', creators: [{ address: 'a', share: 60 }] }
  lay({ document: (d) => Object.assign(d, { metadata }) })
  const { code, stderr } = await here.run('cook', 'set/collection.json', '--project', 'project', '--out', 'exported')
  expect(code).toBe(0)
  expect(stderr).toMatch(/metadata\.symbol: .*Metaplex/)
  expect(stderr).toMatch(/metadata\.creators: .*Metaplex/)
})

test('a bad edit of a cooked collection is refused, and the project is as it was', async () => {
  lay({})
  const args = ['cook', 'set/collection.json', '--project', 'project', '--out', 'exported']
  const first = await here.ask(...args)
  lay({ document: (d) => (d.supply = 1_000) })
  expect(await here.ask(...args)).toMatchObject({
    code: 1,
    answer: { error: { problems: [{ code: 'PLAN_IMPOSSIBLE' }] } },
  })
  lay({})
  const again = await here.ask(...args)
  expect(again.answer['manifestSha256']).toBe(first.answer['manifestSha256'])
})

test('layers of another size are cooked, and named with what to do', async () => {
  lay({ folder: () => writeFileSync(hat(), layerPng(3, false, 32)) })
  const { code, stderr } = await here.run('cook', 'set/collection.json', '--project', 'project', '--out', 'exported')
  expect(code).toBe(0)
  expect(stderr).toMatch(/Bell\.png.*32 × 32 pixels, most others have 64 × 64/)
})

test('a folder that holds other things is not exported to, and they stay; the cook is not lost', async () => {
  lay({})
  mkdirSync(here.path('exported'))
  writeFileSync(here.path('exported/mine.txt'), 'mine')
  const args = ['cook', 'set/collection.json', '--project', 'project', '--out', 'exported']
  const refused = await here.ask(...args)
  expect(refused.code).toBe(1)
  expect(refused.answer.error?.problems[0]).toMatchObject({
    code: 'TARGET_NOT_EMPTY',
    message: expect.stringContaining('mine.txt'),
    file: here.path('exported'),
    cure: expect.stringMatching(/ovenbird export .* --overwrite/),
  })
  expect(readdirSync(here.path('exported'))).toEqual(['mine.txt'])
  rmSync(here.path('exported/mine.txt'))
  const { code, answer } = await here.ask(...args)
  expect({ code, ...answer }).toMatchObject({ code: 0, pieces: 6 })
})

describe('names that mean something to a system, a browser or a spreadsheet', () => {
  const names = [
    '../x',
    'CON',
    '🦉 owl',
    '=cmd()|A1',
    '<script>alert(1)</script>',
    'x'.repeat(300),
    'a/b\\c:d*e?',
    '..',
    ' . ',
  ]

  test('are cooked and exported without doing anything to them', async () => {
    lay({
      document(d, categories) {
        const [sky] = categories
        d.name = '<img src=x onerror=alert(1)>'
        d.supply = 36
        d.traitTree.rules = []
        const asset = { asset: 'layers/Sky/Dusk.png' }
        if (sky) sky.traits = names.slice(0, 8).map((name) => ({ name, value: asset }))
      },
    })
    const args = ['cook', 'set/collection.json', '--project', 'project', '--out', 'exported']
    expect((await here.ask(...args)).code).toBe(0)
    expect(readdirSync(here.dir).sort()).toEqual(['exported', 'project', 'set'])
    const named = ['export', 'project', '--out', 'named', '--name', '{number} {trait:Sky}']
    expect((await here.ask(...named)).code).toBe(0)
    for (const image of readdirSync(here.path('named/images'))) {
      expect(image).toMatch(/^[^/\\:*?"<>|]{1,255}$/u)
    }
    const html = readFileSync(here.path('exported/rarity.html'), 'utf8')
    expect(html).not.toContain('<script>alert(1)')
    expect(html).not.toContain('<img src=x')
    const csv = readFileSync(here.path('exported/rarity.csv'), 'utf8')
    expect(csv).toContain('cmd()')
    expect(csv).not.toMatch(/(^|,)"?=cmd/m)
    expect((await here.ask('verify', 'named')).answer).toMatchObject({ verified: true })
    expect(existsSync(here.path('x'))).toBe(false)
  })

  test('of the collection choose no folder but one inside out/', async () => {
    lay({ document: (d) => (d.name = '../../escaped') })
    expect((await here.ask('cook', 'set/collection.json')).code).toBe(0)
    expect(readdirSync(here.dir).sort()).toEqual(['out', 'set'])
    expect(readdirSync(here.path('out'))).toHaveLength(2)
  })
})
