import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Draft } from '../../schemas/draft.ts'
import { keepDrafts } from './keep-drafts.ts'
import { draftStore, setDraft } from './ui/draft-store.ts'

const draft = (text: string): Draft => ({ text, base: '' })
const rest = () => vi.advanceTimersByTimeAsync(1_000)

/** An engine that keeps drafts, may be gone, and says in which order it was told. */
function engine(kept: Record<string, Draft> = {}) {
  const told: [string, string | null][] = []
  const errors: unknown[] = []
  const state = { isGone: false, kept: new Map(Object.entries(kept)), told, errors }
  const drafts = keepDrafts(
    {
      list: async (projectId) => {
        if (state.isGone) throw new Error('gone')
        return Object.fromEntries([...state.kept].filter(([key]) => key.startsWith(`${projectId}/`)))
      },
      keep: async (_, key, one) => {
        if (state.isGone) throw new Error('gone')
        told.push([key, one?.text ?? null])
        if (one) state.kept.set(key, one)
        else state.kept.delete(key)
      },
    },
    (error) => errors.push(error),
  )
  return { ...state, state, drafts }
}

beforeEach(() => {
  vi.useFakeTimers()
  draftStore.setState({ drafts: {} })
})
afterEach(() => void vi.useRealTimers())

test('what is typed is kept within a second, once for a burst of keys, and let go when it is saved', async () => {
  const { drafts, told, state } = engine()
  await drafts.follow('p')
  for (const text of ['a', 'ab', 'abc']) setDraft('p/f', draft(text))
  await rest()
  expect(told).toEqual([['p/f', 'abc']])
  setDraft('p/f', null)
  await rest()
  expect(state.kept.size).toBe(0)
  drafts.stop()
})

test('a window that begins anew takes over what was kept, but for a field in which somebody types by now', async () => {
  const { drafts, state } = engine({ 'p/f': draft('kept'), 'p/g': draft('kept'), 'q/f': draft('other project') })
  setDraft('p/g', draft('typed'))
  await drafts.follow('p')
  expect(draftStore.getState().drafts).toEqual({ 'p/f': draft('kept'), 'p/g': draft('typed') })
  expect(state.kept.get('p/g')).toEqual(draft('typed'))
  drafts.stop()
})

test('an engine that was gone is told afterwards, and nothing typed meanwhile is overwritten', async () => {
  const { drafts, state, errors } = engine({ 'p/f': draft('kept') })
  state.isGone = true
  await drafts.follow('p')
  setDraft('p/g', draft('typed'))
  await rest()
  expect(errors).not.toEqual([])
  state.isGone = false
  await drafts.again()
  expect(draftStore.getState().drafts).toEqual({ 'p/f': draft('kept'), 'p/g': draft('typed') })
  expect(state.kept.get('p/g')).toEqual(draft('typed'))
  drafts.stop()
})

test('drafts of a project that was closed stay with it, and do not hold those of others up', async () => {
  const { drafts, told, errors } = engine()
  await drafts.follow('p')
  await drafts.follow('q')
  drafts.leave('p')
  setDraft('p/f', draft('late'))
  setDraft('q/f', draft('typed'))
  await rest()
  expect(told).toEqual([['q/f', 'typed']])
  expect(errors).toEqual([])
  drafts.stop()
})
