import { expect, test } from 'vitest'
import { engineHarness } from '../../../tests/support/engine/engine-harness.ts'

test('a supply that was extended stays when the document is read again', async () => {
  await using h = await engineHarness()
  const cookId = await h.start()
  await h.reaches(cookId, 'completed')
  expect(await h.api.cooks.extendSupply({ projectId: h.projectId, cookId, supply: 15 })).toMatchObject({ stay: 12 })
  const [collection] = await h.api.collections.list({ projectId: h.projectId })
  await h.api.collections.import({ projectId: h.projectId, file: h.file, ...collection?.overrides })
  expect(await h.api.cooks.previewRevision({ projectId: h.projectId, cookId })).toMatchObject({ due: [], supply: 15 })
})

test('a supply that can not be met changes nothing, however often it is asked for', async () => {
  await using h = await engineHarness()
  const cookId = await h.start()
  await h.reaches(cookId, 'completed')
  const before = h.session().store.read.lastSeq()
  for (const commandId of ['once', 'once']) {
    const extended = h.api.cooks.extendSupply({ projectId: h.projectId, commandId, cookId, supply: 101 })
    await expect(extended).rejects.toMatchObject({ data: { problems: [{ code: 'PLAN_IMPOSSIBLE' }] } })
  }
  expect(h.session().store.read.lastSeq()).toBe(before)
})
