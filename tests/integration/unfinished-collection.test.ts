import { writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Edit } from '../../schemas/edit.ts'
import { setFields } from '../../src-main/domain/plan/edit/set-fields.ts'
import { birds, edit, history, taken, turn, WHAT } from '../support/engine/edited-collection.ts'
import { engineHarness } from '../support/engine/engine-harness.ts'
import { layerPng } from '../support/engine/layer-set.ts'
import { problemsOf } from '../support/engine/problems-of.ts'
import { openStudio } from '../support/engine/studio.ts'
import { unlessRefused } from '../support/engine/unless-refused.ts'

describe('an unfinished document is kept, told wherever it is asked for, and not cooked:', () => {
  const none = (names: string[]): Edit[] =>
    names.map((trait) => ({ op: 'set', at: { category: 'Hat', trait }, field: 'rarity', value: 0 }))
  const remove = (names: string[]): Edit[] => names.map((trait) => ({ op: 'remove', at: { category: 'Hat', trait } }))
  const params = { prompt: '[[Nobody]]', width: 8, height: 64, layers: { Nowhere: {} } }
  const ways: [what: string, edits: Edit[], fields: string[]][] = [
    [
      'a category without traits, which a rule names',
      remove(['Crown', 'Cap', 'Hood', 'Beret']),
      ['traitTree.categories[1].traits', 'traitTree.rules[0].with[0].trait'],
    ],
    ['rarities that are all 0', none(['Crown', 'Cap', 'Hood', 'Beret']), ['traitTree.categories[1].traits']],
    [
      'no category at all',
      ['Bird', 'Hat', 'Place'].map((category) => ({ op: 'remove', at: { category } })),
      ['traitTree.categories'],
    ],
    ['parameters that ask for what is not there', setFields({ params }), ['params.prompt', 'params.layers.Nowhere']],
    ['a width that no picture has', setFields({ params: { prompt: 'x', width: 8, height: 64 } }), ['params.width']],
    [
      'a tool that is not there',
      setFields({ generator: { kind: 'tool', toolId: 'easel' }, finish: [{ toolId: 'polish', params: {} }] }),
      ['generator', 'finish[0].toolId'],
    ],
    [
      'faults of the tree and of the parameters at once',
      [...none(['Crown', 'Cap', 'Hood', 'Beret']), ...setFields({ params })],
      ['traitTree.categories[1].traits', 'params.prompt', 'params.layers.Nowhere'],
    ],
  ]

  test.each(ways)('%s', async (_, made, fields) => {
    await using h = await engineHarness({ document: birds() })
    const edited = await taken(h)
    await edit(edited, made)
    const events = h.events().length
    const { problems } = await h.api.collections.readiness(edited.of)
    expect(problems.map(({ field }) => field)).toEqual(expect.arrayContaining(fields))
    const refused = await problemsOf(h.api.cooks.start(edited.of))
    expect(refused.map(({ field }) => field)).toEqual(expect.arrayContaining(fields))
    for (const problem of refused)
      expect(problem).toMatchObject({ message: expect.stringMatching(/./), cure: expect.stringMatching(/./) })
    expect(await problemsOf(h.api.collections.cook(edited.of))).toHaveLength(refused.length)
    await h.api.collections.sheet({ ...edited.of, count: 3 })
    await unlessRefused(() => h.api.collections.plan({ projectId: h.projectId }))
    await unlessRefused(() => h.api.collections.capacity({ projectId: h.projectId }))
    expect(h.events()).toHaveLength(events)
    expect(h.errors).toEqual([])
    await turn(edited, 'undo', (await history(edited)).undo[0] ?? '')
    expect((await h.api.collections.readiness(edited.of)).problems).toEqual([])
  })

  test.each(ways)('nor does a cook take it over: %s', async (_, made, fields) => {
    await using h = await engineHarness({ document: birds() })
    const cookId = await h.start()
    await h.reaches(cookId, 'completed')
    const edited = await taken(h)
    await edit(edited, made)
    const events = h.events().length
    const ask = { projectId: h.projectId, cookId }
    for (const call of [
      () => h.api.cooks.revise(ask),
      () => h.api.cooks.previewRevision(ask),
      () => h.api.collections.cook(edited.of),
      () => h.api.cooks.extendSupply({ ...ask, supply: 4 }),
    ]) {
      const refused = await problemsOf(call())
      expect(refused.map(({ field }) => field)).toEqual(expect.arrayContaining(fields))
    }
    expect(h.events()).toHaveLength(events)
    expect(h.errors).toEqual([])
  })
})

test('an unfinished collection takes new images of its folder none the less', { timeout: 60_000 }, async () => {
  await using studio = await openStudio()
  const folder = studio.layers('Cats')
  const { projectId, collectionId } = await studio.api.projects.begin({ source: { kind: 'path', path: folder } })
  const of = { projectId, collectionId: collectionId ?? '' }
  const tree = async () => (await studio.collection(projectId)).document.traitTree
  const [body, hat] = (await tree()).categories
  const edits = [body, hat].flatMap((category) =>
    (category?.traits ?? []).map((trait): Edit => ({
      op: 'set',
      at: { category: category?.name ?? '', trait: trait.name },
      field: 'enabled',
      value: false,
    })),
  )
  await studio.api.collections.edit({ ...of, edits, what: WHAT })
  writeFileSync(studio.path('Cats', hat?.name ?? '', 'Fez.png'), layerPng(41, true))
  expect(await studio.api.collections.reread(of)).toEqual({ changed: [`${hat?.name}/Fez.png`] })
  expect((await tree()).categories[1]?.traits?.at(-1)).toMatchObject({ name: 'Fez', enabled: true })
  expect(await problemsOf(studio.api.cooks.start(of))).toMatchObject([{ field: 'traitTree.categories[0].traits' }])
})
