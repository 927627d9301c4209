import { expect, test } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { type Collection, collectionSchema } from '../../../../schemas/collection.ts'
import type { Edit, EditWhat } from '../../../../schemas/edit.ts'
import type { CollectionView } from '../../../../schemas/views/collection-view.ts'
import { editDocument } from '../../../../src-main/domain/plan/edit/edit-document.ts'
import type { ProjectState, ProjectStore } from '../../../stores/project/project-store.ts'
import { noViews } from '../../../stores/project/views.ts'
import type { Studio } from '../../../stores/studio.ts'
import { renameTraitTo } from './changes/rename-item.ts'
import { setTrait } from './changes/set-item.ts'
import { editSession } from './edit-session.ts'

const where = { projectId: 'p', collectionId: 'c' }
const CROWN = { category: 'hat', trait: 'crown' }
const start = collectionSchema.parse({
  kind: 'ovenbird.collection',
  schemaVersion: 1,
  name: 'Hats',
  supply: 10,
  generator: { kind: 'tool', toolId: 'compose' },
  traitTree: {
    categories: [
      {
        id: 'hat',
        name: 'Hat',
        traits: [
          { id: 'crown', name: 'Crown', value: 'gold' },
          { id: 'hood', name: 'Hood', value: 'wool' },
        ],
      },
    ],
  },
})

type Sent = { edits: Edit[]; what: EditWhat; gesture?: string }
type Step = { gesture: string; what: EditWhat; before: Collection }

/** An engine that answers when it is let, with its own history. */
function engine() {
  const states: Collection[] = [start]
  let version = 0
  const steps: Step[] = []
  const sent: Sent[] = []
  let refusal: Error | null = null
  const view = () => ({ id: 'c', document: states.at(-1), documentHash: `v${version}` }) as CollectionView
  const state = createStore<ProjectState>(() => ({
    ...noViews,
    collections: new Map([['c', view()]]),
    asOfSeq: 0,
    loaded: true,
  }))
  const become = (document: Collection) => {
    states.push(document)
    version += 1
    queueMicrotask(() => state.setState({ collections: new Map([['c', view()]]) }))
    return { changed: true, documentHash: `v${version}` }
  }
  const collections = {
    async edit(edit: Sent) {
      sent.push(edit)
      await Promise.resolve()
      if (refusal !== null) throw refusal
      const before = states.at(-1) ?? start
      const edited = editDocument(before, edit.edits)
      if (!edited.ok) throw Object.assign(new Error('no'), { data: { problems: edited.error } })
      const gesture = edit.gesture ?? `own ${version}`
      if (steps.at(-1)?.gesture !== gesture) steps.push({ gesture, what: edit.what, before })
      return become(edited.value.document)
    },
    history: async () => ({ undo: steps.toReversed(), redo: [] }),
    async undo({ gesture }: { gesture: string }) {
      const step = steps.pop()
      if (step?.gesture !== gesture) throw new Error('Another is next.')
      return become(step.before)
    },
  }
  const studio = {
    projects: createStore(() => new Map([['p', { state } as ProjectStore]])),
    client: { api: { collections } },
  } as unknown as Studio
  return {
    session: editSession(studio, where),
    sent,
    known: () => states.at(-1),
    refuse: (error: Error) => void (refusal = error),
  }
}

const name = (document: Collection | undefined) => document?.traitTree.categories[0]?.traits?.[0]?.name
const rename = (to: string) => renameTraitTo(CROWN, to)
const settle = () => new Promise((resolve) => setTimeout(resolve))

test('a change is shown before the engine has answered, and stands once it has', async () => {
  const { session, known } = engine()
  expect(session.submit(rename('Diadem')).ok).toBe(true)
  expect([name(session.shown()), name(known())]).toEqual(['Diadem', 'Crown'])
  await settle()
  expect([name(session.shown()), name(known())]).toEqual(['Diadem', 'Diadem'])
  expect(session.state.getState().underway).toEqual([])
})

test('of a word that is typed while the first letter is on its way, only the last letter is sent', async () => {
  const { session, sent, known } = engine()
  for (const typed of ['D', 'Di', 'Dia', 'Diad', 'Diade', 'Diadem']) {
    session.submit(rename(typed), { gesture: 'g', slot: 'g name' })
    await Promise.resolve()
  }
  expect(name(session.shown())).toBe('Diadem')
  await settle()
  expect(name(known())).toBe('Diadem')
  expect(sent.length).toBeLessThan(6)
})

test('what would make two traits of one name is refused at once, and nothing is sent', async () => {
  const { session, sent } = engine()
  expect(session.submit(rename('HOOD')).ok).toBe(false)
  await settle()
  expect([sent.length, name(session.shown())]).toEqual([0, 'Crown'])
})

test('what the engine refuses is taken back, told, and the field hears of it', async () => {
  const { session, refuse } = engine()
  refuse(Object.assign(new Error('no'), { data: { problems: [{ code: 'DISK', message: 'The disk is full.' }] } }))
  let isTold = false
  session.submit(rename('Diadem'), { onFailed: () => void (isTold = true) })
  await settle()
  expect(name(session.shown())).toBe('Crown')
  expect(session.state.getState().problems).toMatchObject([{ message: 'The disk is full.' }])
  expect(isTold).toBe(true)
})

test('a gesture is taken back as a whole, what is not sent yet with it', async () => {
  const { session, known } = engine()
  session.submit(rename('Diadem'), { gesture: 'g' })
  await settle()
  session.submit(setTrait(CROWN, { rarity: 3 }), { gesture: 'g' })
  session.submit(rename('Tiara'), { gesture: 'g' })
  session.takeBack('g', rename('Crown'))
  expect(name(session.shown())).toBe('Crown')
  await settle()
  await settle()
  expect(known()).toEqual(start)
  expect(session.shown()).toEqual(start)
})

test('undo waits for what is on its way', async () => {
  const { session, known } = engine()
  session.submit(rename('Diadem'))
  expect(await session.turn('undo')).toMatchObject({ verb: 'rename', subject: 'Diadem' })
  expect(name(known())).toBe('Crown')
  expect(await session.turn('undo')).toBeNull()
})
