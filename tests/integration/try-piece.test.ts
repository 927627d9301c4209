import { describe, expect, test } from 'vitest'
import { type EngineHarness, engineHarness } from '../support/engine/engine-harness.ts'
import { problemsOf } from '../support/engine/problems-of.ts'
import { type LooseDocument, sketchDocument, words } from '../support/engine/sketch-document.ts'
import { openStudio } from '../support/engine/studio.ts'

function birds(changes: Partial<LooseDocument> = {}): LooseDocument {
  const range = { type: 'range' as const, start: 10, end: 20, step: 5 }
  const serial = { name: 'Serial', mode: 'generated' as const, generator: range }
  const categories = [words('Bird', ['Wren', 'Owl', 'Kite']), words('Hat', ['Crown', 'Cap', 'Hood']), serial]
  const rules = [
    {
      kind: 'forbid' as const,
      when: [{ category: 'Bird', trait: 'Owl' }],
      with: [{ category: 'Hat', trait: 'Crown' }],
    },
    { kind: 'pin' as const, pieceNumber: 1, selection: { Bird: 'Kite' } },
  ]
  const params = { prompt: '[[Bird]] in a [[Hat]] [[Serial]] of [[@number]]', width: 96, height: 64 }
  return sketchDocument({ supply: 6, params, traitTree: { categories, rules }, ...changes })
}

type Wanted = {
  selection?: Record<string, string | number>
  params?: Record<string, unknown>
  seed?: string
  number?: number
}

async function studio(document: LooseDocument = birds()) {
  const h: EngineHarness = await engineHarness({ document })
  const where = { projectId: h.projectId, collectionId: await h.take() }
  const attempt = ({ selection = {}, seed = '7', ...rest }: Wanted) =>
    h.api.collections.try({ ...where, selection, seed, ...rest })
  return { h, where, attempt, [Symbol.asyncDispose]: () => h[Symbol.asyncDispose]() }
}

describe('a try', () => {
  test('keeps what is fixed and draws the rest within the rules, the same for the same seed; a pin is no part of it', async () => {
    await using s = await studio()
    const tried = await s.attempt({ selection: { Bird: 'Owl' } })
    expect(tried).toMatchObject({ selection: { Bird: 'Owl' }, problems: [] })
    expect(tried.selection['Hat']).not.toBe('Crown')
    expect(await s.attempt({ selection: { Bird: 'Owl' } })).toEqual(tried)
    const hats = new Set<unknown>()
    for (let seed = 0; seed < 20; seed += 1) hats.add((await s.attempt({ seed: String(seed) })).selection['Hat'])
    expect(hats.size).toBe(3)
  })

  test('says what each parameter comes to, with text that is not saved yet', async () => {
    await using s = await studio()
    const fixed = { selection: { Bird: 'Wren', Hat: 'Cap', Serial: 15 } }
    expect((await s.attempt(fixed)).params).toMatchObject({ prompt: 'wren in a cap 15 of 1' })
    const third = await s.attempt({ selection: { Bird: 'Wren', Hat: 'Cap' }, number: 3 })
    expect(third.params).toMatchObject({ prompt: 'wren in a cap 20 of 3' })
    const params = { prompt: 'only [[Hat]]', width: 96, height: 64 }
    expect((await s.attempt({ ...fixed, params })).params).toMatchObject({ prompt: 'only cap' })
  })

  test('draws at full size, as a sheet does not, and leaves nothing behind in the log', async () => {
    await using studio = await openStudio()
    const path = studio.layers('Painted')
    const { projectId, collectionId } = await studio.api.projects.begin({ source: { kind: 'path', path } })
    const where = { projectId, collectionId: collectionId ?? '' }
    const before = await studio.api.feed.snapshot({ projectId })
    const params = { width: 1_000, height: 500 }
    const { requestHash, problems } = await studio.api.collections.try({ ...where, selection: {}, seed: '1', params })
    expect(problems).toEqual([])
    const drawn = await studio.api.collections.renderSheetPiece({ ...where, number: 1, requestHash: requestHash ?? '' })
    expect(drawn).toMatchObject(params)
    expect((await studio.api.feed.snapshot({ projectId })).asOfSeq).toBe(before.asOfSeq)
  })

  test('names what is wrong: a placeholder, a size, a trait that is not there, a value out of its range, what a rule forbids', async () => {
    await using s = await studio()
    const unknown = await s.attempt({ params: { prompt: '[[Bard]]', width: 96, height: 64 } })
    expect(unknown).toMatchObject({ requestHash: null, params: null, problems: [{ field: 'params.prompt' }] })
    expect(unknown.problems[0]?.cure).toContain('Bird')
    const wide = await s.attempt({ params: { prompt: 'x', width: 'wide', height: 64 } })
    expect(wide.problems).toMatchObject([{ field: expect.stringContaining('width') }])
    const wrong: Record<string, string | number>[] = [{ Bird: 'Dodo' }, { Serial: 12 }, { Bird: 'Owl', Hat: 'Crown' }]
    for (const selection of wrong) {
      const problems = await problemsOf(s.attempt({ selection }))
      expect({ selection, named: /Dodo|12|Owl|Crown/.test(problems[0]?.message ?? '') }).toEqual({
        selection,
        named: true,
      })
    }
  })

  test('waits for a trait tree that is finished', async () => {
    await using s = await studio()
    const item = { name: 'Empty', mode: 'manual' as const, required: true, inMetadata: true, traits: [] }
    const edits = [{ op: 'insert' as const, list: 'categories' as const, index: 0, item }]
    await s.h.api.collections.edit({ ...s.where, edits, what: { verb: 'add', subject: 'Empty' } })
    expect(await problemsOf(s.attempt({}))).toMatchObject([{ field: 'traitTree.categories[0].traits' }])
  })
})
