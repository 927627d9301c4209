import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import Database from 'better-sqlite3'
import path from 'node:path'
import { type EngineHarness, engineHarness } from '../../../tests/support/engine/engine-harness.ts'

/** The project as a power cut leaves it: nobody closed it. */
async function powerCut(h: EngineHarness, damage: () => void): Promise<void> {
  await h.close()
  const db = new Database(path.join(h.dir, 'ovenbird.db'))
  db.exec("UPDATE meta SET value = '1' WHERE key = 'open'")
  db.close()
  damage()
  await h.reopen()
}

async function approved(): Promise<{ h: EngineHarness; cookId: string; blobOf: (number: number) => string }> {
  const h = await engineHarness()
  const cookId = await h.start()
  await h.reaches(cookId, 'completed')
  const numbers = h.pieces(cookId).map((piece) => piece.number)
  await h.api.pieces.review({ projectId: h.projectId, cookId, numbers, decision: 'approved' })
  const places = h.pieces(cookId).map((piece) => h.session().blobs.path(piece.outputs?.[0]?.sha256 ?? ''))
  return { h, cookId, blobOf: (number) => places[number - 1] ?? '' }
}

describe('after a power cut', () => {
  test('pictures that did not reach the disk are made again, to the byte; all others stay approved', async () => {
    const { h, cookId, blobOf } = await approved()
    await using _ = h
    const before = h.pieces(cookId)
    const bytes = [2, 5, 7].map((number) => readFileSync(blobOf(number)))
    await powerCut(h, () => {
      rmSync(blobOf(2))
      writeFileSync(blobOf(5), '')
      writeFileSync(blobOf(7), Buffer.alloc(bytes[2]?.length ?? 0))
    })
    await h.session().ready
    await h.reaches(cookId, 'completed')
    const after = h.pieces(cookId)
    expect(after.filter((piece) => piece.decision !== 'approved').map((piece) => piece.number)).toEqual([2, 5, 7])
    expect(after.map((piece) => piece.requestHash)).toEqual(before.map((piece) => piece.requestHash))
    expect([2, 5, 7].map((number) => readFileSync(blobOf(number)))).toEqual(bytes)
    expect(h.errors).toEqual([])
  })

  test('nothing is made again where everything is whole', async () => {
    const { h, cookId } = await approved()
    await using _ = h
    const seq = h.session().store.read.lastSeq()
    await powerCut(h, () => undefined)
    await h.session().ready
    expect(h.session().store.read.lastSeq()).toBe(seq)
    expect(h.cook(cookId).status).toBe('completed')
  })
})
