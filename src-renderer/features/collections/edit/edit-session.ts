import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Collection } from '../../../../schemas/collection.ts'
import type { EditWhat } from '../../../../schemas/edit.ts'
import type { Problem } from '../../../../schemas/errors.ts'
import { editDocument } from '../../../../src-main/domain/plan/edit/edit-document.ts'
import { err, ok, type Result } from '../../../../src-main/domain/prelude/result.ts'
import type { Studio } from '../../../stores/studio.ts'
import { problemsOf } from '../../../ui/problems-of.ts'
import { editCollection } from '../parts/edit-collection.ts'
import { type ChangeOf, shownDocument } from './shown-document.ts'
import { whenDocumentIs } from './when-document-is.ts'

type Underway = { changeOf: ChangeOf; gesture: string | undefined; slot: string | undefined; isSent: boolean }
type SessionState = { underway: readonly Underway[]; problems: readonly Problem[] }

export type SubmitOptions = {
  /** What it belongs together with, and is undone with. */
  gesture?: string
  /** Of what waits with the same slot only the last is sent: a word rather than its letters. */
  slot?: string
  /** Hears that it did not come to be. */
  onFailed?: () => void
}

/** What this window does to one collection: shown at once, sent in order, taken back where the engine refuses it. */
export type EditSession = {
  state: StoreApi<SessionState>
  /** The document with all that is on its way; undefined while it is not there. */
  shown(): Collection | undefined
  /** What would be wrong with a change. */
  check(changeOf: ChangeOf): Problem[]
  submit(changeOf: ChangeOf, options?: SubmitOptions): Result<void, Problem[]>
  /** The same for what has no field of its own to tell what is wrong with it: that is among the problems. */
  act(changeOf: ChangeOf, options?: SubmitOptions): void
  /** Undoes a gesture that is still the last one; `meanwhile` is what is shown until then. */
  takeBack(gesture: string, meanwhile: ChangeOf): void
  /** Undoes or redoes what is next once all that is on its way is there. Null where nothing is. */
  turn(direction: 'undo' | 'redo'): Promise<EditWhat | null>
  dismiss(): void
}

const sessions = new WeakMap<Studio, Map<string, EditSession>>()

/** The session of a collection: one a window. */
export function editSession(studio: Studio, where: { projectId: string; collectionId: string }): EditSession {
  const known = sessions.get(studio) ?? new Map<string, EditSession>()
  sessions.set(studio, known)
  const key = `${where.projectId}/${where.collectionId}`
  const session = known.get(key) ?? createSession(studio, where)
  known.set(key, session)
  return session
}

function createSession(studio: Studio, where: { projectId: string; collectionId: string }): EditSession {
  const state = createStore<SessionState>(() => ({ underway: [], problems: [] }))
  const { collections } = studio.client.api
  let tail: Promise<unknown> = Promise.resolve()
  let last: { known: Collection; underway: readonly Underway[]; shown: Collection } | null = null

  function shown(): Collection | undefined {
    const known = studio.projects.getState().get(where.projectId)?.state.getState().collections.get(where.collectionId)
    if (!known) return undefined
    const { underway } = state.getState()
    if (last?.known !== known.document || last.underway !== underway)
      last = { known: known.document, underway, shown: shownDocument(known.document, underway) }
    return last.shown
  }

  function check(changeOf: ChangeOf): Problem[] {
    const document = shown()
    const change = document && changeOf(document)
    if (!document || !change) return []
    const edited = editDocument(document, change.edits)
    return edited.ok ? [] : edited.error
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = tail.then(work, work)
    tail = mine.catch(() => undefined)
    return mine
  }

  function begin(one: Underway): void {
    state.setState(({ underway }) => ({ underway: [...underway, one] }))
  }

  function end(one: Underway, problems: readonly Problem[] = []): void {
    state.setState((before) => ({
      underway: before.underway.filter((other) => other !== one),
      problems: problems.length > 0 ? problems : before.problems,
    }))
  }

  async function send(one: Underway): Promise<void> {
    one.isSent = true
    await editCollection(studio, where, (document) => {
      const change = one.changeOf(document)
      return change && { ...change, ...(one.gesture !== undefined && { gesture: one.gesture }) }
    })
  }

  async function turnNext(direction: 'undo' | 'redo', only?: string): Promise<EditWhat | null> {
    const [step] = (await collections.history(where))[direction]
    if (!step || (only !== undefined && step.gesture !== only)) return null
    const { documentHash } = await collections[direction]({ ...where, gesture: step.gesture })
    await whenDocumentIs(studio, where, documentHash)
    return step.what
  }

  const session: EditSession = {
    state,
    shown,
    check,
    act(changeOf, options) {
      const submitted = session.submit(changeOf, options)
      if (!submitted.ok) state.setState({ problems: submitted.error })
    },
    submit(changeOf, { gesture, slot, onFailed } = {}) {
      const problems = check(changeOf)
      if (problems.length > 0) return err(problems)
      const waiting = state.getState().underway.at(-1)
      if (slot !== undefined && waiting && !waiting.isSent && waiting.slot === slot) {
        waiting.changeOf = changeOf
        state.setState(({ underway }) => ({ underway: [...underway] }))
        return ok(undefined)
      }
      const one: Underway = { changeOf, gesture, slot, isSent: false }
      begin(one)
      state.setState({ problems: [] })
      inTurn(() => send(one)).then(
        () => end(one),
        (error: unknown) => {
          end(one, problemsOf(error))
          onFailed?.()
        },
      )
      return ok(undefined)
    },
    takeBack(gesture, meanwhile) {
      for (const one of state.getState().underway) {
        if (one.gesture === gesture && !one.isSent) one.changeOf = () => null
      }
      const back: Underway = { changeOf: meanwhile, gesture: undefined, slot: undefined, isSent: true }
      begin(back)
      inTurn(() => turnNext('undo', gesture)).then(
        () => end(back),
        (error: unknown) => end(back, problemsOf(error)),
      )
    },
    async turn(direction) {
      try {
        return await inTurn(() => turnNext(direction))
      } catch (error) {
        state.setState({ problems: problemsOf(error) })
        return null
      }
    },
    dismiss: () => state.setState({ problems: [] }),
  }
  return session
}
