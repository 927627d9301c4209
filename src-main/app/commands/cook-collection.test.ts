import { describe, expect, test } from 'vitest'
import { type EngineHarness, engineHarness } from '../../../tests/support/engine/engine-harness.ts'
import { sketchDocument } from '../../../tests/support/engine/sketch-document.ts'

async function cook(h: EngineHarness, former: 'refuse' | 'archive' = 'refuse') {
  const collectionId = await h.take()
  return h.api.collections.cook({ projectId: h.projectId, collectionId, former })
}

describe('to cook a collection', () => {
  test('starts it, and goes on with it when nothing changed', async () => {
    await using h = await engineHarness()
    const { cookId, ...first } = await cook(h)
    expect(first).toMatchObject({ archived: null, revision: null })
    await h.reaches(cookId, 'completed')
    expect(await cook(h)).toEqual({ cookId, ...first })
    expect(h.backend.begun).toHaveLength(12)
  })

  test('takes over what changed, and goes on where it was paused', async () => {
    await using h = await engineHarness()
    const { cookId } = await cook(h)
    await h.reaches(cookId, 'completed')
    h.write(sketchDocument({ supply: 14 }))
    h.backend.react('wait')
    expect(await cook(h)).toMatchObject({ cookId, revision: { due: [], stay: 12 } })
    await h.api.cooks.pause({ projectId: h.projectId, cookId })
    h.backend.release()
    expect(await cook(h)).toMatchObject({ cookId, revision: null })
    await h.reaches(cookId, 'completed')
    expect(h.pieces(cookId)).toHaveLength(14)
  })

  test('refuses another set, or puts it in place of the former one, as its caller says', async () => {
    await using h = await engineHarness()
    const { cookId } = await cook(h)
    await h.reaches(cookId, 'completed')
    h.write(sketchDocument({ seed: '8' }))
    await expect(cook(h)).rejects.toMatchObject({ data: { problems: [{ code: 'CONFLICT' }] } })
    const other = await cook(h, 'archive')
    expect(other).toMatchObject({ archived: cookId, revision: null })
    expect(h.cook(cookId).status).toBe('archived')
    await h.reaches(other.cookId, 'completed')
  })

  test('leaves the former cook as it is where the other set can not be planned', async () => {
    await using h = await engineHarness()
    const { cookId } = await cook(h)
    await h.reaches(cookId, 'completed')
    h.write(sketchDocument({ seed: '8', supply: 101 }))
    await expect(cook(h, 'archive')).rejects.toMatchObject({ data: { problems: [{ code: 'PLAN_IMPOSSIBLE' }] } })
    expect(h.cook(cookId).status).toBe('completed')
  })
})
