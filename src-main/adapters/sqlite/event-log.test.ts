import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NewEvent } from '../../../schemas/event.ts'
import { anyEvent } from '../../../tests/support/engine/event-arbitrary.ts'
import { testStore } from '../../../tests/support/engine/test-store.ts'

const keyed = (key: string, entityId = 'x', type: 'cook.paused' | 'cook.resumed' = 'cook.paused'): NewEvent => ({
  type,
  entityType: 'cook',
  entityId,
  idempotencyKey: key,
  payload: { cookId: 'x' },
})

describe('the log', () => {
  test('numbers events from 1 without a gap, whatever is appended together, refused or undone', () => {
    using t = testStore()
    const step = fc.record({ events: fc.array(anyEvent, { maxLength: 5 }), undone: fc.boolean() })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        for (const { events, undone } of steps) {
          try {
            t.store.write((tx) => {
              tx.append(events)
              if (undone) throw new Error('undone')
            })
          } catch {
            // The transaction is as if it had not been.
          }
        }
        const seqs = t.store.read.events(0, 1_000_000).map((event) => event.seq)
        expect(seqs).toEqual(seqs.map((_seq, index) => index + 1))
        expect(t.store.read.lastSeq()).toBe(seqs.length)
      }),
      { numRuns: 20 },
    )
  })

  test('goes on counting after a restart', () => {
    using t = testStore()
    t.store.write((tx) => tx.append([keyed('a')]))
    t.reopen()
    const [next] = t.store.write((tx) => tx.append([keyed('b')]))
    expect(next?.seq).toBe(2)
  })

  test('gives an event back as it was written', () => {
    using t = testStore()
    fc.assert(
      fc.property(anyEvent, (event) => {
        const [written] = t.store.write((tx) => tx.append([event]))
        expect(t.store.read.events((written?.seq ?? 0) - 1, 1)).toEqual([written])
        expect(written).toMatchObject({ type: event.type, payload: event.payload })
      }),
      { numRuns: 60 },
    )
  })

  test('takes the same key once within the window, and again after it', () => {
    using t = testStore({ idempotencyWindowMs: 1_000 })
    const append = (...events: NewEvent[]) => t.store.write((tx) => tx.append(events)).length
    expect(append(keyed('a'), keyed('a'))).toBe(1)
    t.clock.pass(999)
    expect(append(keyed('a'))).toBe(0)
    t.clock.pass(1)
    expect(append(keyed('a'))).toBe(1)
  })

  test('tells keys of other things and other events apart', () => {
    using t = testStore()
    const events = [keyed('a'), keyed('a', 'y'), keyed('a', 'x', 'cook.resumed')]
    expect(t.store.write((tx) => tx.append(events))).toHaveLength(3)
  })

  test('can be neither changed nor shortened', () => {
    using t = testStore()
    t.store.write((tx) => tx.append([keyed('a')]))
    t.close()
    t.raw((db) => {
      expect(() => db.exec("UPDATE events SET payload = '{}'")).toThrow('never changed')
      expect(() => db.exec('DELETE FROM events')).toThrow('never deleted')
    })
    t.reopen()
    expect(t.store.read.lastSeq()).toBe(1)
  })

  test('tells listeners after the commit, and not when nothing was appended', () => {
    using t = testStore()
    const told: number[] = []
    t.store.onCommit((seq) => told.push(seq))
    t.store.write((tx) => tx.append([keyed('a'), keyed('b')]))
    t.store.write((tx) => tx.append([keyed('a')]))
    t.store.write((tx) => tx.setCursor('p', 1))
    expect(told).toEqual([2])
  })
})
