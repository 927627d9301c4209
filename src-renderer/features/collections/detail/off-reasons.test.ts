import { expect, test } from 'vitest'
import type { Readiness } from '../../../../schemas/commands/sheet-queries.ts'
import type { CookView } from '../../../../schemas/views/cook-view.ts'
import { type CookFacts, offReasons } from './off-reasons.ts'

const ready: Readiness = {
  capacity: { value: '10', kind: 'exact', binding: [] },
  problems: [],
  offers: [],
  warnings: [],
  estimatedBytes: null,
}
const idle: CookFacts = { cook: undefined, progress: undefined, documentHash: 'a', readiness: ready, isReadOnly: false }
const nowhere = () => undefined

function cooking(status: CookView['status'], documentHash = 'a'): CookFacts {
  return { ...idle, cook: { id: 'k', status, documentHash } as CookView }
}

test('a collection that is ready can be started, and nothing else', () => {
  const off = offReasons(idle, nowhere)
  expect(off.start).toEqual([])
  const possible = Object.entries(off).flatMap(([step, reasons]) => (reasons.length === 0 ? [step] : []))
  expect(possible).toEqual(['start'])
})

test('everything that stands in the way of a start is said at once, each with a way there', () => {
  const problems = [
    { code: 'PLAN_IMPOSSIBLE', message: 'Too few combinations.', field: 'supply' },
    { code: 'DISK_FULL', message: 'No room.' },
  ] as const
  const went: string[] = []
  const off = offReasons({ ...idle, readiness: { ...ready, problems: [...problems] } }, (place) => went.push(place))
  expect(off.start.map(({ why }) => why)).toEqual(['Too few combinations.', 'No room.'])
  for (const { cure } of off.start) cure?.go()
  expect(went).toEqual(['supply', 'readiness'])
})

test('a cook that runs can be paused and halted, one that waits can go on', () => {
  expect(offReasons(cooking('cooking'), nowhere)).toMatchObject({ pause: [], halt: [], archive: [] })
  expect(offReasons(cooking('cooking'), nowhere).resume).toHaveLength(1)
  expect(offReasons(cooking('paused'), nowhere)).toMatchObject({ resume: [], halt: [] })
  expect(offReasons(cooking('paused'), nowhere).pause).toHaveLength(1)
})

test('only what changed can be taken over, and only where pieces failed are they tried again', () => {
  expect(offReasons(cooking('completed'), nowhere).revise).toHaveLength(1)
  expect(offReasons(cooking('completed', 'b'), nowhere).revise).toEqual([])
  expect(offReasons(cooking('completed'), nowhere).retry).toHaveLength(1)
})

test('a project that is only looked at says so on everything', () => {
  const off = offReasons({ ...cooking('cooking'), isReadOnly: true }, nowhere)
  for (const reasons of Object.values(off)) expect(reasons.length).toBeGreaterThan(0)
})
