import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PieceRows } from '../../../schemas/commands/piece-queries.ts'
import type { PieceView } from '../../../schemas/views/piece-view.ts'
import { createPieceCache } from './piece-cache.ts'
import type { PieceChange } from './piece-change.ts'

const COOK = 'cook'

function row(number: number, changes: Partial<PieceView> = {}): PieceView {
  return {
    cookId: COOK,
    number,
    status: 'generated',
    decision: 'none',
    reason: null,
    selection: { Hat: 'Crown' },
    retired: [],
    take: 0,
    lastTake: 0,
    candidates: 1,
    seed: '1',
    requestHash: null,
    jobId: null,
    versionId: null,
    outputs: null,
    attempts: 1,
    timings: null,
    problem: null,
    changedAt: 0,
    ...changes,
  }
}

const approved = (number: number, seq: number): PieceChange => ({
  kind: 'row',
  seq,
  number,
  patch: { op: 'set', view: 'pieces', key: { cookId: COOK, number }, values: { decision: 'approved' } },
})

const made = (number: number, seq: number): PieceChange => ({
  kind: 'row',
  seq,
  number,
  patch: { op: 'put', view: 'pieces', row: row(number, { status: 'queued' }) },
})

/** An engine whose answers the test gives when it likes. */
function cacheWithAnswers() {
  const asked: { numbers: number[]; answer(rows: Partial<PieceRows>): void; fail(error: Error): void }[] = []
  const errors: unknown[] = []
  const cache = createPieceCache(
    (numbers) =>
      new Promise((resolve, reject) => {
        const answer = (rows: Partial<PieceRows>) => resolve({ asOfSeq: 1, pieces: [], planned: [], ...rows })
        asked.push({ numbers, answer, fail: reject })
      }),
    (error) => errors.push(error),
  )
  const settle = () => vi.advanceTimersByTimeAsync(100)
  return { cache, asked, errors, settle }
}

const inOrder = (numbers: number[]) => numbers.toSorted((a, b) => a - b)
const nobody = () => undefined

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a screen of pieces is read in one question, and none twice', async () => {
  const { cache, asked, settle } = cacheWithAnswers()
  for (const number of [3, 1, 2]) cache.watch(number, nobody)
  cache.want([1, 2, 4])
  await settle()
  expect(asked.map(({ numbers }) => inOrder(numbers))).toEqual([[1, 2, 3, 4]])
  asked[0]?.answer({ pieces: [1, 2, 3, 4].map((number) => row(number)) })
  await settle()
  cache.watch(1, nobody)
  await settle()
  expect(asked).toHaveLength(1)
})

test('what is scrolled past while a question rests is never asked for', async () => {
  const { cache, asked, settle } = cacheWithAnswers()
  cache.watch(1, nobody)
  await Promise.resolve()
  const lookAway = cache.watch(2, nobody)
  lookAway()
  cache.watch(3, nobody)
  await settle()
  expect(asked.map(({ numbers }) => numbers)).toEqual([[1], [3]])
})

test('a decision that overtakes the answer is on the row; one that the answer holds already is not applied again', async () => {
  const { cache, asked, settle } = cacheWithAnswers()
  cache.watch(1, nobody)
  cache.watch(2, nobody)
  await settle()
  cache.apply([approved(1, 5), approved(2, 9)])
  asked[0]?.answer({ asOfSeq: 7, pieces: [row(1, { decision: 'rejected' }), row(2)] })
  await settle()
  expect(cache.get(1)).toMatchObject({ piece: { decision: 'rejected' } })
  expect(cache.get(2)).toMatchObject({ piece: { decision: 'approved' } })
  cache.apply([approved(1, 6)])
  expect(cache.get(1)).toMatchObject({ piece: { decision: 'rejected' } })
})

test('a planned piece becomes a piece when it is queued, and whoever looks at it is told', async () => {
  const { cache, asked, settle } = cacheWithAnswers()
  const changed = vi.fn<() => void>()
  cache.watch(1, changed)
  await settle()
  asked[0]?.answer({ planned: [{ number: 1, selection: {} }] })
  await settle()
  expect(cache.get(1)?.kind).toBe('planned')
  changed.mockClear()
  cache.apply([made(1, 2)])
  expect(cache.get(1)).toMatchObject({ kind: 'piece', piece: { status: 'queued' } })
  expect(changed).toHaveBeenCalledTimes(1)
})

test('another plan has planned pieces read again, also those whose answer is under way', async () => {
  const { cache, asked, settle } = cacheWithAnswers()
  cache.watch(1, nobody)
  await settle()
  asked[0]?.answer({ asOfSeq: 1, planned: [{ number: 1, selection: { Hat: 'Crown' } }] })
  cache.watch(2, nobody)
  await settle()
  cache.apply([{ kind: 'plan', seq: 5 }])
  asked[1]?.answer({ asOfSeq: 4, planned: [{ number: 2, selection: { Hat: 'Crown' } }] })
  await settle()
  expect(inOrder(asked.slice(2).flatMap(({ numbers }) => numbers))).toEqual([1, 2])
  const planned = [1, 2].map((number) => ({ number, selection: { Hat: 'Cap' } }))
  for (const { answer } of asked.slice(2)) answer({ asOfSeq: 5, planned })
  await settle()
  expect(cache.get(1)).toMatchObject({ planned: { selection: { Hat: 'Cap' } } })
  expect(cache.get(2)).toMatchObject({ planned: { selection: { Hat: 'Cap' } } })
})

test('after a reset what is looked at stays to be seen until it is read anew, and earlier answers are void', async () => {
  const { cache, asked, settle } = cacheWithAnswers()
  cache.watch(1, nobody)
  await settle()
  asked[0]?.answer({ pieces: [row(1)] })
  await settle()
  cache.want([2])
  await settle()
  cache.reset()
  expect(cache.get(1)).toBeDefined()
  asked[1]?.answer({ pieces: [row(2)] })
  await settle()
  expect(cache.get(2)).toBeUndefined()
  expect(asked[2]?.numbers).toEqual([1])
  asked[2]?.answer({ pieces: [row(1, { decision: 'unsure' })] })
  await settle()
  expect(cache.get(1)).toMatchObject({ piece: { decision: 'unsure' } })
})

test('what could not be read is told, and asked for again only when the engine answers again', async () => {
  const { cache, asked, errors, settle } = cacheWithAnswers()
  cache.watch(1, nobody)
  await settle()
  asked[0]?.fail(new Error('gone'))
  await settle()
  cache.watch(2, nobody)
  await settle()
  expect(errors).toHaveLength(1)
  expect(asked.map(({ numbers }) => numbers)).toEqual([[1], [2]])
  cache.retry()
  await settle()
  expect(asked[2]?.numbers).toEqual([1])
})

test('of 10,000 pieces that were looked at, those on screen are kept and the rest is bounded', async () => {
  const { cache, asked, settle } = cacheWithAnswers()
  cache.watch(1, nobody)
  cache.want(Array.from({ length: 10_000 }, (_, index) => index + 1))
  await settle()
  for (const { numbers, answer } of asked) answer({ pieces: numbers.map((number) => row(number)) })
  await settle()
  const kept = Array.from({ length: 10_000 }, (_, index) => index + 1).filter((number) => cache.get(number))
  expect(kept.length).toBe(6_000)
  expect(kept[0]).toBe(1)
})
