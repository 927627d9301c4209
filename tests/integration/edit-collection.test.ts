import { rmSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Edit, EditWhat } from '../../schemas/edit.ts'
import { removeTraits } from '../../src-main/domain/plan/edit/remove.ts'
import { renameTrait } from '../../src-main/domain/plan/edit/rename.ts'
import { setFields } from '../../src-main/domain/plan/edit/set-fields.ts'
import { followProject } from '../../src-renderer/client/follow-project.ts'
import { createProjectStore } from '../../src-renderer/stores/project/project-store.ts'
import { birds, edit, history, taken, turn, view, WHAT } from '../support/engine/edited-collection.ts'
import { engineHarness } from '../support/engine/engine-harness.ts'
import { eventually } from '../support/engine/eventually.ts'
import { layerPng } from '../support/engine/layer-set.ts'
import { problemsOf } from '../support/engine/problems-of.ts'
import { words } from '../support/engine/sketch-document.ts'
import { openStudio } from '../support/engine/studio.ts'

describe('the history of a collection', () => {
  test('undoes a word that was typed as one, and knows what it is called', async () => {
    await using h = await engineHarness({ document: birds() })
    const edited = await taken(h)
    const what: EditWhat = { verb: 'rename', subject: 'Birds', count: 1 }
    for (const name of ['B', 'Be', 'Bee', 'Bees']) {
      await h.api.collections.edit({ ...edited.of, edits: setFields({ name }), what, gesture: 'word' })
    }
    const { undo } = await h.api.collections.history(edited.of)
    expect(undo).toEqual([{ gesture: 'word', what, ts: expect.any(Number) }])
    await turn(edited, 'undo', 'word')
    expect(view(edited)).toMatchObject({ name: 'Birds', document: { name: 'Birds' } })
    await turn(edited, 'redo', 'word')
    expect(view(edited)).toMatchObject({ name: 'Bees', document: { name: 'Bees' } })
  })

  test('is asked for twice and answered twice, and turned once', async () => {
    await using h = await engineHarness({ document: birds() })
    const edited = await taken(h)
    await edit(edited, setFields({ description: 'a' }), 'a')
    await edit(edited, setFields({ description: 'b' }), 'b')
    const undo = { ...edited.of, gesture: 'b', commandId: 'once' }
    expect(await h.api.collections.undo(undo)).toEqual(await h.api.collections.undo(undo))
    expect(view(edited).document.description).toBe('a')
    expect(await history(edited)).toEqual({ undo: ['a'], redo: ['b'] })
  })

  test('of a document that was read anew is refused where it is in the way, and changes nothing then', async () => {
    await using h = await engineHarness({ document: birds() })
    const edited = await taken(h)
    await edit(edited, [{ op: 'remove', at: { category: 'hat', trait: 'cap' } }], 'gone')
    const categories = [words('Bird', ['Wren', 'Owl']), words('Place', ['Reef', 'Moor'])]
    h.write(birds({ traitTree: { categories }, params: { prompt: 'a [[Bird]]', width: 64, height: 64 } }))
    await h.take()
    const { documentHash } = view(edited)
    const refused = await problemsOf(turn(edited, 'undo', 'gone'))
    expect(refused).toMatchObject([
      { code: 'CONFLICT', message: expect.stringMatching(/undone any more.*"hat"/), cure: expect.any(String) },
    ])
    expect(view(edited).documentHash).toBe(documentHash)
  })

  test('goes on beside layers that are read from their folder', { timeout: 60_000 }, async () => {
    await using studio = await openStudio()
    const folder = studio.layers('Cats')
    const { projectId, collectionId } = await studio.api.projects.begin({ source: { kind: 'path', path: folder } })
    const of = { projectId, collectionId: collectionId ?? '' }
    const document = async () => (await studio.collection(projectId)).document
    const hat = async () => (await document()).traitTree.categories.find((category) => category.name === 'Hat')
    const before = await hat()
    const bell = before?.traits?.find((trait) => trait.name === 'Bell')
    if (!before || !bell) throw new Error('there is no bell')
    const renaming = { ...of, what: WHAT, gesture: 'gong', edits: renameTrait(await document(), before, bell, 'Gong') }
    await studio.api.collections.edit(renaming)
    writeFileSync(studio.path('Cats/Hat/Fez.png'), layerPng(41, true))
    await studio.api.collections.reread(of)
    const names = async () => (await hat())?.traits?.map((trait) => trait.name)
    expect(await names()).toEqual(expect.arrayContaining(['Gong', 'Fez']))
    await studio.api.collections.undo({ ...of, gesture: 'gong' })
    expect(await names()).toEqual([...(before.traits ?? []).map((trait) => trait.name), 'Fez'])
    await studio.api.collections.redo({ ...of, gesture: 'gong' })
    expect(await names()).toEqual(expect.arrayContaining(['Gong', 'Fez']))
    expect(studio.errors).toEqual([])
  })
})

test('a trait that is taken out stays out whatever changes in its folder, and an undo brings it back, file and all', async () => {
  await using studio = await openStudio()
  const folder = studio.layers('Cats')
  const begin = () => studio.api.projects.begin({ source: { kind: 'path', path: folder } })
  const { projectId, collectionId } = await begin()
  const of = { projectId, collectionId: collectionId ?? '' }
  const hat = async () => {
    const { document } = await studio.collection(projectId)
    const category = document.traitTree.categories.find(({ name }) => name === 'Hat')
    if (!category?.traits) throw new Error('there are no hats')
    return { document, category, traits: category.traits, names: category.traits.map(({ name }) => name) }
  }
  const { document, category, traits, names } = await hat()
  const gone = traits.filter(({ name }) => name === 'Bell' || name === 'Dome')
  const removal = removeTraits(
    document,
    gone.map((trait) => ({ category, trait })),
  )
  await studio.api.collections.edit({ ...of, edits: removal, what: WHAT, gesture: 'out' })
  rmSync(studio.path('Cats/Hat/Dome.png'))
  for (const seed of [41, 42]) {
    writeFileSync(studio.path('Cats/Hat/Fez.png'), layerPng(seed, true))
    expect(await studio.api.collections.reread(of)).toEqual({ changed: ['Hat/Fez.png'] })
  }
  expect((await hat()).names).toEqual(['Acorn', 'Crown', 'Fez'])
  await studio.api.collections.undo({ ...of, gesture: 'out' })
  expect((await hat()).names).toEqual([...names, 'Fez'])
  expect((await studio.api.collections.readiness(of)).problems).toEqual([])
  await studio.api.collections.redo({ ...of, gesture: 'out' })
  await begin()
  expect((await hat()).names.toSorted()).toEqual(['Acorn', 'Bell', 'Crown', 'Fez'])
  expect(studio.errors).toEqual([])
}, 60_000)

test('two windows that edit and undo in turn show the same as the project; who is late is told, and nothing is lost', async () => {
  await using h = await engineHarness({ document: birds() })
  const edited = await taken(h)
  const open = () => {
    const store = createProjectStore(
      () => Promise.reject(new Error('no pieces are asked for')),
      (error) => h.errors.push(error),
    )
    return { store, stop: followProject({ api: h.api }, h.projectId, store) }
  }
  const early = open()
  await eventually('the first window sees it', () => early.store.state.getState().collections.size > 0)
  const { documentHash } = view(edited)
  const both = await Promise.allSettled(
    ['one', 'other'].map((description) =>
      h.api.collections.edit({
        ...edited.of,
        edits: setFields({ description }),
        what: WHAT,
        gesture: description,
        ifDocumentHash: documentHash,
      }),
    ),
  )
  expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  await edit(edited, [{ op: 'set', at: { category: 'hat' }, field: 'name', value: 'Headgear' }], 'rename')
  const late = open()
  await turn(edited, 'undo', 'rename')
  expect(await problemsOf(turn(edited, 'undo', 'rename'))).toMatchObject([{ code: 'CONFLICT' }])
  expect(await history(edited)).toEqual({ undo: ['one'], redo: ['rename'] })
  await turn(edited, 'redo', 'rename')
  const seq = h.session().store.read.lastSeq()
  for (const { store, stop } of [early, late]) {
    await eventually('the window is told', () => store.state.getState().asOfSeq >= seq, store.state.subscribe)
    expect(store.state.getState().collections.get(edited.of.collectionId)).toEqual(view(edited))
    stop()
  }
  expect(h.errors).toEqual([])
})

describe('an edit', () => {
  test('that comes to nothing is not told; a refused one neither', async () => {
    await using h = await engineHarness({ document: birds() })
    const edited = await taken(h)
    const before = h.events().length
    expect(await edit(edited, setFields({ name: 'Birds', supply: 3 }))).toMatchObject({ changed: false })
    const back: Edit[] = ['x', 'Bird'].map((value) => ({ op: 'set', at: { category: 'bird' }, field: 'id', value }))
    const { changed } = await edit(edited, [...back, { op: 'set', at: { category: 'Bird' }, field: 'id' }])
    expect(changed).toBe(false)
    const place = { category: 'Bird', trait: 'Owl' }
    expect(await problemsOf(edit(edited, [{ op: 'set', at: place, field: 'rarity', value: 'x' }]))).toMatchObject([
      {
        field: expect.stringContaining('rarity'),
        message: expect.stringContaining('number'),
        cure: expect.any(String),
      },
    ])
    expect(await problemsOf(edit(edited, [{ op: 'set', at: place, field: 'name', value: 'wren' }]))).toHaveLength(1)
    expect(h.events()).toHaveLength(before)
    expect(await history(edited)).toEqual({ undo: [], redo: [] })
  })

  test('marks the document on disk as left behind; a lock does not, and is undone like any other', async () => {
    await using h = await engineHarness({ document: birds() })
    const edited = await taken(h)
    const { document: before, lastRead } = view(edited)
    const [piece] = (await h.api.collections.sheet({ ...edited.of, count: 1 })).pieces
    await h.api.collections.lock({ ...edited.of, number: 1, selection: piece?.selection ?? null })
    const [locked = ''] = (await history(edited)).undo
    await turn(edited, 'undo', locked)
    expect(view(edited).document).toEqual(before)
    await turn(edited, 'redo', locked)
    expect(view(edited).lastRead).toEqual(lastRead)
    expect((await h.api.collections.sheet({ ...edited.of, count: 1 })).pieces[0]?.locked).toBe(true)
    await edit(edited, setFields({ description: 'x' }))
    expect(view(edited).lastRead).toEqual({ ...lastRead, edited: true })
  })
})
