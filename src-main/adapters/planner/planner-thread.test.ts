import { setImmediate as immediate } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { uniformTree } from '../../../tests/support/traits/trees.ts'
import { packPieces } from '../../domain/plan/packed-pieces.ts'
import { packPlan } from '../../domain/plan/packed-plan.ts'
import { normalizeTree } from '../../domain/plan/traits/normalize-tree.ts'
import { plan } from '../../domain/plan/traits/plan.ts'
import { createPlannerThread } from './planner-thread.ts'

const tree = normalizeTree(uniformTree(6, 8))
const wanted = { tree, supply: 50, seed: '42', mode: 'weighted' } as const
const planner = createPlannerThread()
afterAll(() => planner.close())

test('the thread answers as the domain does', async () => {
  const planned = plan(wanted)
  expect(await planner.plan(wanted)).toEqual({ ok: true, value: packPlan(planned) })
  const pieces = packPieces(planned.pieces)
  expect(await planner.revise({ ...wanted, before: tree, pieces })).toEqual({ ok: true, value: packPlan(planned) })
  expect(await planner.capacity(tree)).toMatchObject({ ok: true, value: { value: String(8 ** 6), kind: 'exact' } })
})

test('what nobody waits for any more is left out, and does not hold up what comes after it', async () => {
  const left = new AbortController()
  const answers = Promise.all([
    planner.capacity(tree),
    planner.plan({ ...wanted, supply: 40 }, left.signal),
    planner.plan(wanted),
  ])
  left.abort()
  expect(await answers).toMatchObject([
    { ok: true },
    { ok: false, error: [{ code: 'CANCELED' }] },
    { ok: true, value: { status: 'met' } },
  ])
})

test('the end of the studio stops what runs, and what waits', async () => {
  const closing = createPlannerThread()
  await closing.capacity(tree)
  const answers = Promise.all([closing.plan({ ...wanted, supply: 200_000 }), closing.plan(wanted)])
  // By now the thread has begun with the first.
  await immediate()
  await closing.close()
  const canceled = { ok: false, error: [{ code: 'CANCELED' }] }
  expect(await answers).toMatchObject([canceled, canceled])
  expect(await closing.capacity(tree)).toMatchObject(canceled)
})

test('a planner that was never asked ends at once', async () => {
  await expect(createPlannerThread().close()).resolves.toBeUndefined()
})
