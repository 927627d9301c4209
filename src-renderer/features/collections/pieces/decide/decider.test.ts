import { beforeEach, describe, expect, test } from 'vitest'
import { piecesSession, type PiecesSessionStore } from '../session/pieces-session.ts'
import { createDecider, type Decider } from './decider.ts'

type Asked = { name: 'review' | 'undoReview' | 'choose' | 'retryFailed'; numbers: number[]; decision?: string }

/** An engine that keeps decisions, and answers when it is let. Piece 99 is never made. */
function engineOf() {
  const asked: Asked[] = []
  const decided = new Map<number, string>()
  let gate = Promise.resolve()
  let refusal: Error | null = null
  const answer = async <T>(work: () => T): Promise<T> => {
    await gate
    if (refusal) throw refusal
    return work()
  }
  type Api = Parameters<typeof createDecider>[0]
  const api = {
    pieces: {
      review: ({ numbers, decision }: { numbers: number[]; decision: string }) =>
        answer(() => {
          asked.push({ name: 'review', numbers, decision })
          const made = numbers.filter((number) => number !== 99)
          for (const number of made) decided.set(number, decision)
          const skipped = numbers.includes(99) ? [{ number: 99, why: 'it is not made yet' }] : []
          return { reviewed: made.length, skipped }
        }),
      undoReview: ({ numbers }: { numbers: number[] }) =>
        answer(() => {
          asked.push({ name: 'undoReview', numbers })
          for (const number of numbers) decided.delete(number)
          return { undone: numbers.length, skipped: [] }
        }),
      find: ({ filter }: { filter: { numbers: number[]; decisions: string[] } }) =>
        answer(() => ({
          asOfSeq: 0,
          numbers: filter.numbers.filter((number) => filter.decisions.includes(decided.get(number) ?? 'none')),
        })),
      choose: () => answer(() => ({ notChosen: 3 })),
    },
    cooks: { retryFailed: () => answer(() => ({ pieces: 2 })) },
  } as unknown as Api
  return {
    api,
    asked,
    decided,
    refuse: (error: Error | null) => void (refusal = error),
    hold() {
      let go: () => void = () => undefined
      gate = new Promise((resolve) => {
        go = resolve
      })
      return () => go()
    },
  }
}

let cooks = 0
let engine: ReturnType<typeof engineOf>
let session: PiecesSessionStore
let decider: Decider

beforeEach(() => {
  cooks += 1
  engine = engineOf()
  session = piecesSession(`cook ${cooks}`)
  decider = createDecider(engine.api, { projectId: 'p', cookId: `cook ${cooks}` }, session)
})

const settled = () =>
  new Promise<void>((resolve) => {
    const look = () => {
      if (session.getState().pending === 0) resolve()
    }
    session.subscribe(look)
    look()
  })

describe('a decision', () => {
  test('is told with how many pieces it was, and which were skipped', async () => {
    decider.decide([1, 2, 99], { decision: 'approved' })
    expect(session.getState().pending).toBe(1)
    await settled()
    expect(session.getState().report).toEqual({
      kind: 'decided',
      decision: 'approved',
      pieces: 2,
      skipped: [{ number: 99, why: 'it is not made yet' }],
    })
  })

  test('on 5,000 pieces is carried out in parts and is one to take back', async () => {
    const many = Array.from({ length: 5_000 }, (_, index) => index + 100)
    decider.decide(many, { decision: 'approved' })
    await settled()
    expect(engine.asked.map(({ numbers }) => numbers.length)).toEqual([2_000, 2_000, 1_000])
    expect(decider.undo()).toBe(100)
    await settled()
    expect(engine.decided.size).toBe(0)
  })

  test('that fails is told in words, and there is nothing to take back', async () => {
    engine.refuse(new Error('no'))
    decider.decide([1], { decision: 'approved' })
    await settled()
    expect(session.getState().report?.kind).toBe('failed')
    expect(session.getState().batches).toEqual([])
  })
})

describe('taking back', () => {
  test('goes backwards through what was decided, together where it was decided together', async () => {
    decider.decide([1], { decision: 'approved' })
    decider.decide([2, 3], { decision: 'rejected', then: { kind: 'new' } })
    expect(decider.undo()).toBe(2)
    expect(decider.undo()).toBe(1)
    expect(decider.undo()).toBeUndefined()
    await settled()
    expect(engine.asked.map(({ name, numbers }) => [name, numbers])).toEqual([
      ['review', [1]],
      ['review', [2, 3]],
      ['undoReview', [2, 3]],
      ['undoReview', [1]],
    ])
  })

  test('waits for the decision it takes back', async () => {
    const letGo = engine.hold()
    decider.decide([1], { decision: 'approved' })
    decider.undo()
    letGo()
    await settled()
    expect(engine.asked.map(({ name }) => name)).toEqual(['review', 'undoReview'])
    expect(engine.decided.size).toBe(0)
  })

  test('leaves alone what had been decided so before', async () => {
    decider.decide([1], { decision: 'approved' })
    decider.decide([1, 2, 3], { decision: 'approved' })
    decider.undo()
    await settled()
    expect([...engine.decided]).toEqual([[1, 'approved']])
  })

  test('leaves out what was skipped', async () => {
    decider.decide([1, 99], { decision: 'approved' })
    await settled()
    decider.undo()
    await settled()
    expect(engine.asked.at(-1)).toEqual({ name: 'undoReview', numbers: [1] })
  })

  test('can be tried again where it failed', async () => {
    decider.decide([1], { decision: 'approved' })
    await settled()
    engine.refuse(new Error('no'))
    decider.undo()
    await settled()
    engine.refuse(null)
    expect(decider.undo()).toBe(1)
    await settled()
    expect(engine.decided.size).toBe(0)
  })

  test('of one piece takes it out of what was decided together with it', async () => {
    decider.decide([1, 2], { decision: 'approved' })
    decider.undoOf([1])
    await settled()
    expect(session.getState().batches).toEqual([[2]])
    decider.undo()
    await settled()
    expect(engine.asked.at(-1)).toEqual({ name: 'undoReview', numbers: [2] })
  })
})
