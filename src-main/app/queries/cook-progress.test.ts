import { expect, test } from 'vitest'
import { engineHarness } from '../../../tests/support/engine/engine-harness.ts'
import { sketchDocument } from '../../../tests/support/engine/sketch-document.ts'

test('pieces behind the end of a lowered supply count for nothing, and are not judged', async () => {
  await using h = await engineHarness()
  const cookId = await h.start()
  await h.reaches(cookId, 'completed')
  await h.revise(cookId, sketchDocument({ supply: 5 }))
  expect(await h.progress(cookId)).toMatchObject({ supply: 5, generated: 5 })
  const review = { projectId: h.projectId, cookId, numbers: [5, 6], decision: 'approved' as const }
  expect(await h.api.pieces.review(review)).toMatchObject({ reviewed: 1, skipped: [{ number: 6 }] })
  expect(await h.progress(cookId)).toMatchObject({ approved: 1 })
})
