import { expect, test } from 'vitest'
import { z } from 'zod'
import { engineHarness } from '../../../tests/support/engine/engine-harness.ts'
import { err, ok } from '../../domain/prelude/result.ts'
import { changedMeanwhile } from '../commands/changed-meanwhile.ts'
import type { Command } from './command.ts'
import { execute } from './execute.ts'

/** Finds its facts outdated until they were gathered so often. */
function outdatedUntil(times: number): Command<object, number, null, number> {
  let gathered = 0
  return {
    name: 'test.outdated',
    input: z.strictObject({}),
    gather: async () => ok((gathered += 1)),
    load: () => null,
    decide: (_state, _input, facts) => (facts < times ? err([changedMeanwhile()]) : ok({ events: [], result: facts })),
  }
}

test('a command whose facts are outdated gathers them again', async () => {
  await using h = await engineHarness()
  expect(await execute(h.session(), outdatedUntil(2), {})).toEqual(ok(2))
})

test('a project that changes under it each time is told, and nothing is written', async () => {
  await using h = await engineHarness()
  const before = h.session().store.read.lastSeq()
  expect(await execute(h.session(), outdatedUntil(100), {})).toMatchObject({ ok: false, error: [{ code: 'CONFLICT' }] })
  expect(h.session().store.read.lastSeq()).toBe(before)
})
