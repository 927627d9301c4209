import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { collectionSchema } from '../../../../schemas/collection.ts'
import type { CollectionView } from '../../../../schemas/views/collection-view.ts'
import type { ProjectState, ProjectStore } from '../../../stores/project/project-store.ts'
import { noViews } from '../../../stores/project/views.ts'
import type { Studio } from '../../../stores/studio.ts'
import type { Edit } from '../../../../schemas/edit.ts'
import type { DocumentFields } from '../../../../src-main/domain/plan/edit/set-fields.ts'
import { editDocument } from '../../../../src-main/domain/plan/edit/edit-document.ts'
import { editCollection } from './edit-collection.ts'
import { fieldChange } from './field-change.ts'

type Sent = { edits: Edit[]; ifDocumentHash: string }

const where = { projectId: 'p', collectionId: 'c' }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())
const start = collectionSchema.parse({
  kind: 'ovenbird.collection',
  schemaVersion: 1,
  name: 'Keepers',
  supply: 10,
  generator: { kind: 'tool', toolId: 'compose' },
  traitTree: { categories: [] },
})

/** An engine with one collection that somebody else may edit too, and a window whose feed can be held back. */
function twoAtOneDesk() {
  let document = start
  let version = 0
  const sent: Sent[] = []
  const view = () => ({ id: 'c', document, documentHash: `v${version}` }) as CollectionView
  const state = createStore<ProjectState>(() => ({
    ...noViews,
    collections: new Map([['c', view()]]),
    asOfSeq: 0,
    loaded: true,
  }))
  const feed = () => state.setState({ collections: new Map([['c', view()]]) })
  const change = (changes: DocumentFields) => {
    document = { ...document, ...changes }
    version += 1
  }
  const studio = {
    projects: createStore(() => new Map([['p', { state } as ProjectStore]])),
    client: {
      api: {
        collections: {
          edit: async (edit: Sent) => {
            sent.push(edit)
            await Promise.resolve()
            if (edit.ifDocumentHash !== `v${version}`) {
              throw Object.assign(new Error('no'), { data: { problems: [{ code: 'CONFLICT', message: 'Changed.' }] } })
            }
            const edited = editDocument(document, edit.edits)
            if (edited.ok) change(edited.value.document)
            queueMicrotask(feed)
            return { changed: true, warnings: [] }
          },
        },
      },
    },
  } as unknown as Studio
  return { studio, sent, change, feed, document: () => document }
}

test('edits of one window never stand in each other’s way', async () => {
  const { studio, sent, document } = twoAtOneDesk()
  await Promise.all([
    editCollection(studio, where, () => fieldChange({ name: 'Owls' })),
    editCollection(studio, where, () => fieldChange({ supply: 20 })),
    editCollection(studio, where, () => fieldChange({ seed: '7' })),
  ])
  expect(document()).toMatchObject({ name: 'Owls', supply: 20, seed: '7' })
  expect(sent.map(({ ifDocumentHash }) => ifDocumentHash)).toEqual(['v0', 'v1', 'v2'])
})

test('where somebody else was faster, the edit is made on what they left, whether the window knows of it by then or not', async () => {
  for (const isToldAtOnce of [true, false]) {
    const { studio, change, feed, document } = twoAtOneDesk()
    const edit = editCollection(studio, where, () => fieldChange({ supply: 20 }))
    change({ name: 'Theirs' })
    if (isToldAtOnce) queueMicrotask(feed)
    else setTimeout(feed, 1_000)
    await vi.advanceTimersByTimeAsync(1_000)
    await edit
    expect(document()).toMatchObject({ name: 'Theirs', supply: 20 })
  }
})

test('an edit sees the document of its turn, and may leave it as it is', async () => {
  const { studio, sent, document } = twoAtOneDesk()
  await editCollection(studio, where, () => fieldChange({ supply: 20 }))
  await editCollection(studio, where, (now) => (now.supply === 10 ? fieldChange({ supply: 30 }) : null))
  expect(sent).toHaveLength(1)
  expect(document().supply).toBe(20)
})

test('an edit that fails is told, and does not hold the next one up', async () => {
  const { studio, document } = twoAtOneDesk()
  const failing = editCollection(studio, where, () => {
    throw new Error('refused')
  })
  const next = editCollection(studio, where, () => fieldChange({ supply: 20 }))
  await expect(failing).rejects.toThrow('refused')
  await next
  expect(document().supply).toBe(20)
})
