import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { NewEvent } from '../../../schemas/event.ts'
import { eventually } from '../../../tests/support/engine/eventually.ts'
import { testStore } from '../../../tests/support/engine/test-store.ts'
import type { ProjectStore } from '../../app/ports/project-store.ts'
import { openReadOnlyStore } from './read-only-store.ts'

const paused: NewEvent = { type: 'cook.paused', entityType: 'cook', entityId: 'c', payload: { cookId: 'c' } }

function lookAt(dir: string): ProjectStore & Disposable {
  const opened = openReadOnlyStore(dir)
  if (!opened.ok) throw new Error(opened.error.message)
  return { ...opened.value, [Symbol.dispose]: () => opened.value.close() }
}

describe('a project that another process writes', () => {
  test('is read as of one commit where that is asked for', () => {
    using t = testStore()
    t.store.write((tx) => tx.append([paused]))
    using looked = lookAt(t.dir)
    const seen = looked.read.atOnce(() => {
      const before = looked.read.lastSeq()
      t.store.write((tx) => tx.append([paused]))
      return [before, looked.read.lastSeq()]
    })
    expect([...seen, looked.read.lastSeq()]).toEqual([1, 1, 2])
  })

  test('tells of that one’s commits while somebody listens', async () => {
    using t = testStore()
    using looked = lookAt(t.dir)
    const told: number[] = []
    const stop = looked.onCommit((seq) => told.push(seq))
    t.store.write((tx) => tx.append([paused, paused]))
    await eventually('it is told', () => told.length > 0)
    stop()
    t.store.write((tx) => tx.append([paused]))
    const again: number[] = []
    looked.onCommit((seq) => again.push(seq))
    t.store.write((tx) => tx.append([paused]))
    await eventually('it is told anew', () => again.length > 0)
    expect([told, again]).toEqual([[2], [4]])
  })

  test('ends what follows it when it is closed, and takes its thumbnails with it', () => {
    using t = testStore()
    const looked = lookAt(t.dir)
    expect([looked.closed.aborted, existsSync(looked.thumbsDir), looked.thumbsDir.startsWith(t.dir)]).toEqual([
      false,
      true,
      false,
    ])
    looked.close()
    expect([looked.closed.aborted, existsSync(looked.thumbsDir)]).toEqual([true, false])
  })
})
