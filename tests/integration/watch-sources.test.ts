import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Sheet } from '../../schemas/commands/sheet-queries.ts'
import type { CollectionView } from '../../schemas/views/collection-view.ts'
import { setFields } from '../../src-main/domain/plan/edit/set-fields.ts'
import { layerPng, writeLayerSet } from '../support/engine/layer-set.ts'
import { problemsOf } from '../support/engine/problems-of.ts'
import { openStudio, type Studio } from '../support/engine/studio.ts'

type Watched = { studio: Studio; projectId: string; collectionId: string }

async function begun(studio: Studio, path: string): Promise<Watched> {
  const { projectId, collectionId } = await studio.api.projects.begin({ source: { kind: 'path', path } })
  return { studio, projectId, collectionId: collectionId ?? '' }
}

/** The collection as the project holds it at this moment. */
function view({ studio, projectId, collectionId }: Watched): CollectionView {
  const found = studio.engine.project(projectId)?.session.store.read.collection(collectionId)
  if (!found) throw new Error('the collection is not there')
  return found
}

const sha = (watched: Watched, path: string) => view(watched).assets.find((asset) => asset.path === path)?.sha256
const traits = (watched: Watched, category: string) =>
  view(watched)
    .document.traitTree.categories.find(({ name }) => name === category)
    ?.traits?.map((trait) => trait.name)
const notices = ({ studio }: Watched) => studio.engine.notices().map(({ problem }) => problem)
const sheet = ({ studio, projectId, collectionId }: Watched): Promise<Sheet> =>
  studio.api.collections.sheet({ projectId, collectionId, count: 24 })

describe.concurrent('while a project is open, its artist', { timeout: 60_000 }, () => {
  test('repaints a layer: the pieces that wear it are other pictures, locked ones too, and nobody moves', async () => {
    await using studio = await openStudio()
    const watched = await begun(studio, studio.layers('Cats'))
    const { projectId, collectionId } = watched
    const { pieces } = await sheet(watched)
    const bell = pieces.find((piece) => piece.selection['Hat'] === 'Bell')
    if (!bell) throw new Error('nobody wears the bell')
    await studio.api.collections.lock({ projectId, collectionId, number: bell.number, selection: bell.selection })
    const before = await sheet(watched)
    const was = sha(watched, 'Hat/Bell.png')
    // As painting programs save: under another name, then renamed.
    writeFileSync(studio.path('Cats/Hat/Bell.tmp'), layerPng(40, true))
    renameSync(studio.path('Cats/Hat/Bell.tmp'), studio.path('Cats/Hat/Bell.png'))
    await studio.until('the new bell is seen', () => sha(watched, 'Hat/Bell.png') !== was)
    const after = await sheet(watched)
    expect(after.pieces.map(({ selection, locked }) => ({ selection, locked }))).toEqual(
      before.pieces.map(({ selection, locked }) => ({ selection, locked })),
    )
    const changed = after.pieces.filter((piece, at) => piece.requestHash !== before.pieces[at]?.requestHash)
    expect(changed.map((piece) => piece.selection['Hat'])).toEqual(changed.map(() => 'Bell'))
    expect(changed.map((piece) => piece.number)).toContain(bell.number)
    expect(studio.errors).toEqual([])
  })

  test('adds an image: it is a trait; a folder: it is told, and is a category when it is handed over', async () => {
    await using studio = await openStudio()
    const watched = await begun(studio, studio.layers('Cats'))
    writeFileSync(studio.path('Cats/Hat/Fez#2.5.png'), layerPng(41, true))
    await studio.until('the fez is a trait', () => traits(watched, 'Hat')?.includes('Fez') === true)
    mkdirSync(studio.path('Cats/Eyes'))
    writeFileSync(studio.path('Cats/Eyes/Big.png'), layerPng(42, false))
    await studio.until('the folder is told', () => notices(watched).some(({ message }) => message.includes('"Eyes"')))
    expect(traits(watched, 'Eyes')).toBeUndefined()
    await begun(studio, studio.path('Cats'))
    expect(traits(watched, 'Eyes')).toEqual(['Big'])
    expect(notices(watched)).toEqual([])
  })

  test('takes an image away: it is told, the trait stays, and all is well when it is back', async () => {
    await using studio = await openStudio()
    const watched = await begun(studio, studio.layers('Cats'))
    const { documentHash } = view(watched)
    const image = readFileSync(studio.path('Cats/Hat/Bell.png'))
    rmSync(studio.path('Cats/Hat/Bell.png'))
    await studio.until('the loss is told', () => notices(watched).length > 0)
    expect(notices(watched)).toMatchObject([{ code: 'LAYER_MISSING', file: 'Hat/Bell.png', cure: expect.any(String) }])
    expect(view(watched).documentHash).toBe(documentHash)
    writeFileSync(studio.path('Cats/Hat/Bell.png'), image)
    await studio.until('it is cured', () => notices(watched).length === 0)
    expect(view(watched).documentHash).toBe(documentHash)
  })

  test('saves an image slowly: half of it is nothing to worry about, and the whole of it is taken', async () => {
    await using studio = await openStudio()
    const watched = await begun(studio, studio.layers('Cats'))
    const told: unknown[] = []
    studio.engine.onChange(() => told.push(...studio.engine.notices()))
    const was = sha(watched, 'Hat/Bell.png')
    const [image, file] = [layerPng(43, true), studio.path('Cats/Hat/Bell.png')]
    const look = studio.engine.parts.images.ingest
    const looked = Promise.withResolvers<void>()
    Object.assign(studio.engine.parts.images, {
      ingest: async (...args: Parameters<typeof look>) => {
        const answer = await look(...args)
        if (!answer.ok) looked.resolve()
        return answer
      },
    })
    writeFileSync(file, image.subarray(0, image.length - 30))
    await looked.promise
    writeFileSync(file, image)
    await studio.until('the bell is taken', () => sha(watched, 'Hat/Bell.png') !== was)
    expect(told).toEqual([])
  })

  test('pulls the drive out: it is told, everything else works, and it is cured when it is back', async () => {
    await using studio = await openStudio()
    const watched = await begun(studio, studio.layers('Cats'))
    renameSync(studio.path('Cats'), studio.path('Away'))
    await studio.until('the loss is told', () => notices(watched).length > 0)
    expect(notices(watched)).toMatchObject([{ code: 'NOT_FOUND', file: studio.path('Cats') }])
    const [piece] = (await sheet(watched)).pieces
    const { projectId, collectionId } = watched
    const asked = { projectId, collectionId, number: 1, requestHash: piece?.requestHash ?? '' }
    expect(await studio.api.collections.renderSheetPiece(asked)).toMatchObject({ width: 64 })
    expect(await problemsOf(studio.api.collections.reread({ projectId, collectionId }))).toHaveLength(1)
    const was = sha(watched, 'Hat/Bell.png')
    writeFileSync(studio.path('Away/Hat/Bell.png'), layerPng(44, true))
    renameSync(studio.path('Away'), studio.path('Cats'))
    await studio.until('it is cured, and what changed meanwhile is seen', () => {
      return notices(watched).length === 0 && sha(watched, 'Hat/Bell.png') !== was
    })
  })

  test('and what changes while it is closed is seen when it is opened again', async () => {
    await using studio = await openStudio()
    const watched = await begun(studio, studio.layers('Cats'))
    const was = sha(watched, 'Hat/Bell.png')
    await studio.restart()
    expect(studio.engine.projectStates()).toMatchObject([{ projectId: watched.projectId, state: 'open' }])
    writeFileSync(studio.path('Cats/Hat/Bell.png'), layerPng(45, true))
    await studio.until('the new bell is seen', () => sha(watched, 'Hat/Bell.png') !== was)
  })
})

describe.concurrent('a document on disk', { timeout: 60_000 }, () => {
  const documented = async (studio: Studio) => {
    mkdirSync(studio.path('set'))
    return begun(studio, writeLayerSet(studio.path('set')))
  }

  test('is taken over when it changes, with the locks that were put on it', async () => {
    await using studio = await openStudio()
    const watched = await documented(studio)
    const [first] = (await sheet(watched)).pieces
    const { projectId, collectionId } = watched
    await studio.api.collections.lock({ projectId, collectionId, number: 1, selection: first?.selection ?? null })
    writeLayerSet(studio.path('set'), { supply: 33 })
    await studio.until('the supply is the new one', () => view(watched).document.supply === 33)
    expect((await sheet(watched)).pieces[0]).toMatchObject({
      locked: true,
      selection: expect.objectContaining(without(first)),
    })
    expect(notices(watched)).toEqual([])
  })

  test('that changes after an edit in the project is told, and left to a person; its layers are still read', async () => {
    await using studio = await openStudio()
    const watched = await documented(studio)
    const { projectId, collectionId } = watched
    await studio.api.collections.edit({
      projectId,
      collectionId,
      edits: setFields({ supply: 21 }),
      what: { verb: 'set', subject: 'supply' },
    })
    const was = sha(watched, 'layers/Hat/Bell.png')
    writeLayerSet(studio.path('set'), { supply: 33 })
    writeFileSync(studio.path('set/layers/Hat/Bell.png'), layerPng(46, true))
    await studio.until('it is told', () => notices(watched).length > 0)
    expect(notices(watched)).toMatchObject([
      { code: 'CONFLICT', message: expect.stringMatching(/^The document on disk/) },
    ])
    await studio.until('the new bell is seen', () => sha(watched, 'layers/Hat/Bell.png') !== was)
    expect(view(watched).document.supply).toBe(21)
    await studio.api.collections.import({ projectId, file: studio.path('set/collection.json') })
    await studio.until('it is cured', () => notices(watched).length === 0)
    expect(view(watched).document.supply).toBe(33)
  })

  test('that breaks is told, and the project goes on with what it has', async () => {
    await using studio = await openStudio()
    const watched = await documented(studio)
    const { documentHash } = view(watched)
    writeFileSync(studio.path('set/collection.json'), '{"kind": ')
    await studio.until('it is told', () => notices(watched).length > 0)
    expect(notices(watched)[0]?.cure).toMatch(/stays as the project has it/)
    expect(view(watched).documentHash).toBe(documentHash)
    writeLayerSet(studio.path('set'))
    await studio.until('it is cured', () => notices(watched).length === 0)
  })
})

function without(piece: Sheet['pieces'][number] | undefined): Record<string, unknown> {
  const { Serial: _, ...manual } = piece?.selection ?? {}
  return manual
}
