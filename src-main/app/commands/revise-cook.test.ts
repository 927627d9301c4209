import { expect, test } from 'vitest'
import { engineHarness } from '../../../tests/support/engine/engine-harness.ts'
import { sketchDocument } from '../../../tests/support/engine/sketch-document.ts'

const PIECES = 60

test('pieces that are begun while a revision is worked out are made again as well', async () => {
  await using h = await engineHarness({ document: sketchDocument({ supply: PIECES }) })
  h.backend.react('wait')
  const cookId = await h.start()
  await h.until('the first pieces are begun', () => h.backend.begun.length > 0)
  expect(h.pieces(cookId).length).toBeLessThan(PIECES)

  const session = h.session()
  const { files } = session
  // The disk is looked at when every piece that is there has been judged.
  session.files = {
    ...files,
    async freeBytes(dir) {
      h.backend.release()
      await h.reaches(cookId, 'completed')
      return files.freeBytes(dir)
    },
  }
  const params = { prompt: 'the [[Bird]] with [[Hat]] in [[Place]]', width: 64, height: 64 }
  const { due, stay } = await h.revise(cookId, sketchDocument({ supply: PIECES, params }))
  session.files = files

  expect([due.length, stay]).toEqual([PIECES, 0])
  await h.reaches(cookId, 'completed')
  expect(await h.api.cooks.previewRevision({ projectId: h.projectId, cookId })).toMatchObject({ due: [], stay: PIECES })
})
