import fc from 'fast-check'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Sheet } from '../../schemas/commands/sheet-queries.ts'
import { setFields } from '../../src-main/domain/plan/edit/set-fields.ts'
import { type EngineHarness, engineHarness } from '../support/engine/engine-harness.ts'
import { layerPng } from '../support/engine/layer-set.ts'
import { problemsOf } from '../support/engine/problems-of.ts'
import { type LooseDocument, sketchDocument, words } from '../support/engine/sketch-document.ts'
import { openStudio } from '../support/engine/studio.ts'

const BIRDS = ['Wren', 'Owl', 'Heron', 'Swift', 'Kite']
const HATS = ['Crown', 'Cap', 'Hood', 'Beret']
const PLACES = ['Marsh', 'Barn', 'Reef', 'Moor', 'Tower']

function birds(changes: Partial<LooseDocument> = {}): LooseDocument {
  const range = { type: 'range' as const, start: 1, end: 99, step: 1 }
  const serial = { name: 'Serial', mode: 'generated' as const, generator: range }
  const charm = words('Charm', ['Coin', 'Bead'], { required: false, noneWeight: 2 })
  const categories = [words('Bird', BIRDS), words('Hat', HATS), words('Place', PLACES), charm, serial]
  const params = { prompt: '[[Bird]] [[Hat]] [[Place]] [[Charm.name]] [[Serial]]', width: 64, height: 64 }
  return sketchDocument({ supply: 30, params, traitTree: { categories }, ...changes })
}

type Seen = { h: EngineHarness; collectionId: string }
const sheetOf = ({ h, collectionId }: Seen, count = 24) =>
  h.api.collections.sheet({ projectId: h.projectId, collectionId, count })
const edit = ({ h, collectionId }: Seen, fields: Record<string, unknown>, ifDocumentHash?: string) =>
  h.api.collections.edit({
    projectId: h.projectId,
    collectionId,
    edits: setFields(fields),
    what: { verb: 'set', subject: Object.keys(fields).join(', ') },
    ifDocumentHash,
  })
const lock = ({ h, collectionId }: Seen, number: number, selection: Sheet['pieces'][number]['selection'] | null) =>
  h.api.collections.lock({ projectId: h.projectId, collectionId, number, selection })
const render = ({ h, collectionId }: Seen, { number, requestHash }: Sheet['pieces'][number]) =>
  h.api.collections.renderSheetPiece({ projectId: h.projectId, collectionId, number, requestHash: requestHash ?? '' })
const chosen = (piece: Sheet['pieces'][number] | undefined) => {
  const { Serial: _, ...manual } = piece?.selection ?? {}
  return manual
}
const taken = async (h: EngineHarness): Promise<Seen> => ({ h, collectionId: await h.take() })
describe('the sheet', () => {
  test.each(['weighted', 'quota'] as const)('shows what a cook then makes (%s)', async (mode) => {
    await using h = await engineHarness({ document: birds({ mode }) })
    const seen = await taken(h)
    const { pieces } = await sheetOf(seen)
    await lock(seen, 5, pieces[4]?.selection ?? null)
    const sheet = await sheetOf(seen)
    const cookId = await h.start()
    await h.reaches(cookId, 'completed')
    const made = h.pieces(cookId).slice(0, 24)
    expect(sheet.pieces.map(({ number, selection }) => ({ number, selection }))).toEqual(
      made.map(({ number, selection }) => ({ number, selection })),
    )
    expect(sheet).toMatchObject({ status: 'met', supply: 30, reasons: [], offers: [] })
  })

  test('says why there are too few, what would lift it, and shows those there are', async () => {
    await using h = await engineHarness({ document: birds({ supply: 1_000 }) })
    const seen = await taken(h)
    const sheet = await sheetOf(seen)
    expect(sheet).toMatchObject({ status: 'impossible', reasons: [{ kind: 'capacity' }] })
    expect(sheet.offers.length).toBeGreaterThan(0)
    expect(sheet.pieces).toHaveLength(24)
  })

  test('says of each piece why it can not be drawn', async () => {
    const document = birds({ params: { prompt: '[[Bird]]', width: 8, height: 64 } })
    await using h = await engineHarness({ document })
    const [piece] = (await sheetOf(await taken(h))).pieces
    expect(piece).toMatchObject({ requestHash: null, problem: { field: 'params.width' } })
  })

  test('draws a piece once for all who ask, and records nothing of it', async () => {
    await using h = await engineHarness({ document: birds() })
    const seen = await taken(h)
    const before = h.events().length
    const [piece] = (await sheetOf(seen)).pieces
    if (!piece) throw new Error('the sheet is empty')
    h.backend.react('wait')
    const asked = [render(seen, piece), render(seen, piece), render(seen, piece)]
    await h.until('it is being drawn', () => h.backend.pending.length > 0)
    h.backend.release()
    const [first, ...others] = await Promise.all(asked)
    expect(others).toEqual([first, first])
    expect(await render(seen, piece)).toEqual(first)
    expect(h.backend.begun).toHaveLength(1)
    expect(h.events()).toHaveLength(before)
    expect(existsSync(`${h.dir}/blobs`) ? readdirSync(`${h.dir}/blobs`) : []).toEqual([])
    await h.reopen()
    expect(await render(seen, piece)).toEqual(first)
    expect(h.backend.begun).toHaveLength(1)
  })

  test('draws what was asked for also when the plan is another by then; what nobody knows it refuses', async () => {
    await using h = await engineHarness({ document: birds() })
    const seen = await taken(h)
    const [piece] = (await sheetOf(seen)).pieces
    if (!piece) throw new Error('the sheet is empty')
    await edit(seen, { seed: '99' })
    expect(await render(seen, piece)).toMatchObject({ sha256: expect.any(String) })
    const strange = { ...piece, requestHash: 'a'.repeat(64) }
    expect(await problemsOf(render(seen, strange))).toMatchObject([{ code: 'CONFLICT', cure: expect.any(String) }])
  })
})

describe('a lock', () => {
  test.each(['weighted', 'quota'] as const)(
    'keeps its piece whatever is edited: seed, supply, weights, rules, new traits (%s)',
    async (mode) => {
      await using h = await engineHarness({ document: birds({ mode }) })
      const seen = await taken(h)
      const { pieces } = await sheetOf(seen)
      const kept = new Map([2, 3, 11, 17, 24].map((number) => [number, chosen(pieces[number - 1])]))
      for (const [number, selection] of kept) await lock(seen, number, selection)
      const spared = (category: string) => new Set([...kept.values()].map((selection) => selection[category]))
      const edits: Record<string, fc.Arbitrary<(document: LooseDocument) => Partial<LooseDocument>>> = {
        seed: fc.nat(1_000).map((seed) => () => ({ seed: String(seed) })),
        supply: fc.integer({ min: 24, max: 60 }).map((supply) => () => ({ supply })),
        rarity: fc.tuple(fc.nat(2), fc.nat(3), fc.integer({ min: 1, max: 9 })).map(([c, t, rarity]) => (document) => ({
          traitTree: edited(document, (tree) => Object.assign(tree.categories[c]?.traits?.[t] ?? {}, { rarity })),
        })),
        trait: fc.nat(2).map((c) => (document) => ({
          traitTree: edited(document, (tree) => {
            const name = `New ${tree.categories[c]?.traits?.length}`
            tree.categories[c]?.traits?.push({ name, value: name })
          }),
        })),
        rule: fc.constantFrom(...BIRDS).map((bird) => (document) => ({
          traitTree: edited(document, (tree) => {
            if (spared('Bird').has(bird)) return
            const ref = (category: string, trait: string) => [{ category, trait }]
            const rule = { kind: 'forbid' as const, when: ref('Bird', bird), with: ref('Hat', 'Crown') }
            tree.rules = [...(tree.rules ?? []), rule]
          }),
        })),
      }
      await fc.assert(
        fc.asyncProperty(fc.oneof(...Object.values(edits)), async (change) => {
          const [collection] = await h.api.collections.list({ projectId: h.projectId })
          await edit(seen, change(collection?.document as LooseDocument))
          const now = (await sheetOf(seen)).pieces
          for (const [number, selection] of kept) {
            const piece = now.find((candidate) => candidate.number === number)
            expect(piece).toMatchObject({ locked: true, selection })
          }
          expect(now.filter((piece) => piece.locked)).toHaveLength(kept.size)
        }),
        { numRuns: 15 },
      )
    },
  )

  test('is there once, can be moved, and let go leaves the collection as it was', async () => {
    await using h = await engineHarness({ document: birds() })
    const seen = await taken(h)
    const hash = async () => (await sheetOf(seen)).documentHash
    const before = await hash()
    const { pieces } = await sheetOf(seen)
    expect(await lock(seen, 4, pieces[3]?.selection ?? null)).toEqual({ changed: true })
    const locked = await hash()
    expect(await lock(seen, 4, pieces[3]?.selection ?? null)).toEqual({ changed: false })
    expect(await hash()).toBe(locked)
    expect(await lock(seen, 4, pieces[8]?.selection ?? null)).toEqual({ changed: true })
    expect(chosen((await sheetOf(seen)).pieces[3])).toEqual(chosen(pieces[8]))
    expect(await lock(seen, 4, null)).toEqual({ changed: true })
    expect(await lock(seen, 4, null)).toEqual({ changed: false })
    expect(await hash()).toBe(before)
  })

  test('leaves what a person pinned alone, and takes whole pieces that the collection can have', async () => {
    const pin = { kind: 'pin' as const, pieceNumber: 7, selection: { Bird: 'Owl' } }
    const { traitTree } = birds()
    await using h = await engineHarness({ document: birds({ traitTree: { ...traitTree, rules: [pin] } }) })
    const seen = await taken(h)
    const whole = (await sheetOf(seen)).pieces[0]?.selection ?? {}
    const { Hat: _, ...partial } = whole
    const refused: [number, typeof whole | null, string, string][] = [
      [7, whole, 'CONFLICT', 'number'],
      [7, null, 'CONFLICT', 'number'],
      [31, whole, 'VALIDATION', 'number'],
      [3, partial, 'VALIDATION', 'selection.Hat'],
      [3, { ...whole, Shoes: 'Red' }, 'VALIDATION', 'selection.Shoes'],
      [3, { ...whole, Hat: 'Fez' }, 'VALIDATION', 'rules[1].selection.Hat'],
      [3, { ...whole, Hat: null }, 'VALIDATION', 'rules[1].selection.Hat'],
    ]
    for (const [number, selection, code, field] of refused) {
      expect(await problemsOf(lock(seen, number, selection))).toMatchObject([
        { code, field: expect.stringContaining(field), cure: expect.any(String) },
      ])
    }
    expect((await sheetOf(seen)).pieces.some((piece) => piece.locked)).toBe(false)
  })

  test('outlives a new state of the document on disk; one whose trait is gone there is told', async () => {
    await using h = await engineHarness({ document: birds() })
    const seen = await taken(h)
    const { pieces } = await sheetOf(seen)
    const [safe, lost] = [
      pieces.find((piece) => piece.selection['Hat'] === 'Cap'),
      pieces.find((piece) => piece.selection['Hat'] === 'Crown'),
    ]
    if (!safe || !lost) throw new Error('the sheet lacks hats')
    await lock(seen, safe.number, safe.selection)
    await lock(seen, lost.number, lost.selection)
    const { traitTree } = birds()
    const categories = traitTree.categories.map((category) =>
      category.name === 'Hat' ? words('Hat', ['Cap', 'Hood', 'Beret', 'Fez']) : category,
    )
    h.write(birds({ traitTree: { categories }, description: 'another' }))
    const { warnings } = await h.api.collections.import({ projectId: h.projectId, file: h.file })
    expect(warnings).toMatchObject([{ message: expect.stringContaining(`Piece ${lost.number} is no longer locked`) }])
    const now = (await sheetOf(seen)).pieces
    expect(now.filter((piece) => piece.locked)).toMatchObject([{ number: safe.number, selection: chosen(safe) }])
  })
})

test('an edit that was made on another state is refused, and says so', async () => {
  await using h = await engineHarness({ document: birds() })
  const seen = await taken(h)
  const { documentHash } = await sheetOf(seen)
  expect(await edit(seen, { supply: 31 }, documentHash)).toMatchObject({ changed: true })
  expect(await problemsOf(edit(seen, { supply: 32 }, documentHash))).toMatchObject([
    { code: 'CONFLICT', cure: expect.any(String) },
  ])
  expect((await sheetOf(seen)).supply).toBe(31)
})

describe('readiness', () => {
  const readiness = ({ h, collectionId }: Seen) => h.api.collections.readiness({ projectId: h.projectId, collectionId })

  test('of a collection that is ready has no problems, its combinations, and what it will take', async () => {
    await using h = await engineHarness({ document: birds() })
    expect(await readiness(await taken(h))).toMatchObject({
      capacity: { value: '300', kind: 'exact' },
      problems: [],
      offers: [],
      estimatedBytes: expect.any(Number),
    })
  })

  test('lists every reason at once, the same that a cook is refused for', async () => {
    const params = { prompt: '[[Bird]]', width: 8, height: 64 }
    await using h = await engineHarness({ document: birds({ supply: 1_000, params }) })
    const seen = await taken(h)
    const { problems, offers, warnings } = await readiness(seen)
    expect(problems.map((problem) => problem.field)).toEqual(expect.arrayContaining(['supply', 'params.width']))
    expect(offers.length).toBeGreaterThan(0)
    expect(warnings).toMatchObject([
      { message: expect.stringContaining('"Hat" changes no picture') },
      { message: expect.stringContaining('"Place" changes no picture') },
      { message: expect.stringContaining('"Charm" changes no picture') },
    ])
    const refused = await problemsOf(h.api.cooks.start({ projectId: h.projectId, collectionId: seen.collectionId }))
    expect(refused).toHaveLength(problems.length)
  })
})

test('repainting a layer changes the picture of exactly the pieces that wear it; each is at most 384 pixels wide', async () => {
  await using studio = await openStudio()
  const folder = studio.layers('Painted')
  const { projectId, collectionId: id } = await studio.api.projects.begin({ source: { kind: 'path', path: folder } })
  const of = { projectId, collectionId: id ?? '' }
  await studio.api.collections.edit({
    ...of,
    edits: setFields({ params: { width: 1_000, height: 500 } }),
    what: { verb: 'set', subject: 'params' },
  })
  const before = await studio.api.collections.sheet({ ...of, count: 24 })
  writeFileSync(`${folder}/Hat/Bell.png`, layerPng(40, true))
  expect(await studio.api.collections.reread(of)).toEqual({ changed: ['Hat/Bell.png'] })
  const after = await studio.api.collections.sheet({ ...of, count: 24 })
  const changed = after.pieces.filter((piece, at) => piece.requestHash !== before.pieces[at]?.requestHash)
  const wearing = after.pieces.filter((piece) => piece.selection['Hat'] === 'Bell')
  expect(changed.map((piece) => piece.number)).toEqual(wearing.map((piece) => piece.number))
  expect(wearing.length).toBeGreaterThan(0)
  expect(after.pieces.map((piece) => piece.selection)).toEqual(before.pieces.map((piece) => piece.selection))
  const { number, requestHash } = after.pieces[0] ?? { number: 0, requestHash: '' }
  const picture = await studio.api.collections.renderSheetPiece({ ...of, number, requestHash: requestHash ?? '' })
  expect(picture).toMatchObject({ width: 384, height: 192 })
})

function edited(
  document: LooseDocument,
  change: (tree: LooseDocument['traitTree']) => unknown,
): LooseDocument['traitTree'] {
  const tree = structuredClone(document.traitTree)
  change(tree)
  return tree
}
