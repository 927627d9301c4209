import { expect, test } from 'vitest'
import { engineHarness } from '../../../tests/support/engine/engine-harness.ts'

test('a piece whose pixels were dropped is not approved until it is made again', async () => {
  await using h = await engineHarness()
  const cookId = await h.start()
  await h.reaches(cookId, 'completed')
  await h.api.pieces.review({ projectId: h.projectId, cookId, numbers: [2], decision: 'rejected' })
  await h.api.cooks.freeSpace({ projectId: h.projectId, cookId })
  const cook = { projectId: h.projectId, cookId, numbers: [2] }
  expect(await h.api.pieces.review({ ...cook, decision: 'approved' })).toMatchObject({
    reviewed: 0,
    skipped: [{ number: 2, why: expect.stringContaining('dropped') }],
  })
  await h.api.pieces.review({ ...cook, decision: 'rejected', then: { kind: 'same' } })
  await h.reaches(cookId, 'completed')
  expect(await h.api.pieces.review({ ...cook, decision: 'approved' })).toEqual({ reviewed: 1, skipped: [] })
})

test('a caller who asks twice takes nothing that was made since', async () => {
  await using h = await engineHarness()
  const cookId = await h.start()
  await h.reaches(cookId, 'completed')
  const cook = { projectId: h.projectId, cookId }
  const { blobs, clock, store } = h.session()
  const [made] = h.events('piece.generated')
  if (made?.type !== 'piece.generated') throw new Error('nothing was made')
  const { number, outputs } = made.payload
  const sha256 = outputs[0]?.sha256 ?? ''
  const picture = await blobs.get(sha256)
  await h.api.pieces.review({ ...cook, numbers: [number], decision: 'rejected' })
  const freed = await h.api.cooks.freeSpace({ ...cook, commandId: 'free' })
  expect(blobs.has(sha256)).toBe(false)

  // Something comes out the same, pixel for pixel.
  await blobs.put(picture ?? new Uint8Array())
  const { type, entityType, entityId, payload } = made
  const again = { ...payload, versionId: clock.newId(), shownAs: 'record' as const }
  store.write((tx) => tx.append([{ type, entityType, entityId, payload: again }]))

  expect(await h.api.cooks.freeSpace({ ...cook, commandId: 'free' })).toEqual(freed)
  expect(blobs.has(sha256)).toBe(true)
})
