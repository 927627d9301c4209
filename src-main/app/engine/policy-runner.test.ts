import { describe, expect, test } from 'vitest'
import type { Event } from '../../../schemas/event.ts'
import { eventually } from '../../../tests/support/engine/eventually.ts'
import { testStore, type TestStore } from '../../../tests/support/engine/test-store.ts'
import { type Policy, startPolicies } from './policy-runner.ts'
import type { Session } from './session.ts'

const paused = { type: 'cook.paused', entityType: 'cook', entityId: 'x', payload: { cookId: 'x' } } as const
const resumed = { ...paused, type: 'cook.resumed' } as const

const sessionOf = ({ store }: TestStore) => ({ store }) as Session

function recorder(changes: Partial<Policy> = {}): Policy & { met: number[] } {
  const met: number[] = []
  return {
    met,
    name: 'recorder',
    interests: ['cook.paused'],
    async prepare(_session: Session, events: readonly Event[]) {
      return () => void met.push(...events.map((event) => event.seq))
    },
    ...changes,
  }
}

describe('a policy', () => {
  test('meets the events it asked for, in order, once', async () => {
    using t = testStore()
    const policy = recorder()
    const runner = startPolicies(sessionOf(t), [policy], () => undefined)
    t.store.write((tx) => tx.append([paused, resumed, paused]))
    await runner.settled()
    t.store.write((tx) => tx.append([resumed, paused]))
    await runner.settled()
    await runner.stop()
    expect(policy.met).toEqual([1, 3, 5])
  })

  test('goes on after a restart where it had come to', async () => {
    using t = testStore()
    const before = recorder()
    const first = startPolicies(sessionOf(t), [before], () => undefined)
    t.store.write((tx) => tx.append([paused, paused]))
    await first.settled()
    await first.stop()
    t.store.write((tx) => tx.append([paused]))
    t.reopen()
    const after = recorder()
    const second = startPolicies(sessionOf(t), [after], () => undefined)
    await second.settled()
    await second.stop()
    expect([before.met, after.met]).toEqual([[1, 2], [3]])
  })

  test('reads more events than one page holds', async () => {
    using t = testStore()
    t.store.write((tx) => tx.append(Array.from({ length: 1_203 }, () => paused)))
    const policy = recorder()
    const runner = startPolicies(sessionOf(t), [policy], () => undefined)
    await runner.settled()
    await runner.stop()
    expect(policy.met).toEqual(Array.from({ length: 1_203 }, (_, index) => index + 1))
  })

  test('that failed meets the same events again at the next occasion', async () => {
    using t = testStore()
    const errors: unknown[] = []
    let broken = true
    const policy = recorder()
    const { prepare } = policy
    policy.prepare = async (session, events) => {
      if (broken) throw new Error('not now')
      return prepare(session, events)
    }
    const runner = startPolicies(sessionOf(t), [policy], (error) => errors.push(error))
    t.store.write((tx) => tx.append([paused]))
    await eventually('it failed', () => errors.length === 1)
    await runner.settled()
    broken = false
    t.store.write((tx) => tx.append([paused]))
    await runner.settled()
    await runner.stop()
    expect(policy.met).toEqual([1, 2])
  })

  test('whose reaction does not commit has not reacted: its cursor stands where it stood', async () => {
    using t = testStore()
    let refuse = true
    const policy = recorder({
      prepare: async (_session, events) => (tx) => {
        tx.append(events.map(() => resumed))
        if (refuse) throw new Error('the disk refuses')
      },
    })
    const runner = startPolicies(sessionOf(t), [policy], () => undefined)
    t.store.write((tx) => tx.append([paused]))
    await runner.settled()
    expect([t.store.read.lastSeq(), t.store.read.cursor('recorder')]).toEqual([1, 0])
    refuse = false
    t.store.write((tx) => tx.append([paused]))
    await runner.settled()
    await runner.stop()
    const types = t.store.read.events(0, 10).map((event) => event.type)
    expect(types).toEqual(['cook.paused', 'cook.paused', 'cook.resumed', 'cook.resumed'])
  })
})
