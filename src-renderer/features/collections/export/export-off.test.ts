import { expect, test } from 'vitest'
import type { CookProgress } from '../../../../schemas/cook-progress.ts'
import type { CookView } from '../../../../schemas/views/cook-view.ts'
import { exportOff, type ExportFacts } from './export-off.ts'

const nothing = () => undefined
const cures = { overview: nothing, pieces: nothing, resume: nothing, takeAll: nothing }

function facts(
  status: CookView['status'],
  counts: Partial<CookProgress>,
  more: Partial<ExportFacts> = {},
): ExportFacts {
  const none = { generated: 0, failed: 0, gaps: 0, choosing: 0, queued: 0, due: 0, approved: 0, rejected: 0 }
  return {
    cook: { id: 'k', status } as CookView,
    progress: { cookId: 'k', status, haltReason: null, haltMessage: null, supply: 10, ...none, ...counts },
    which: 'approved',
    hasFault: false,
    isReadOnly: false,
    ...more,
  }
}

test('a cook that is done, with approved pieces, can be exported', () => {
  expect(exportOff(facts('completed', { generated: 10, approved: 4 }), cures)).toEqual([])
  expect(exportOff(facts('exported', { generated: 10 }, { which: 'all' }), cures)).toEqual([])
})

test('where nothing is cooked, the way leads to the overview', () => {
  let went = 0
  const [reason] = exportOff({ ...facts('completed', {}), cook: undefined }, { ...cures, overview: () => (went += 1) })
  reason?.cure?.go()
  expect(went).toBe(1)
})

test('finished pieces of which none is approved can be reviewed, or all of them taken', () => {
  const off = exportOff(facts('completed', { generated: 10 }), cures)
  expect(off.map(({ cure }) => cure?.label)).toEqual(['Review the pieces', 'Export all that are finished'])
})

test('every reason is said at once', () => {
  const off = exportOff(facts('paused', { generated: 0 }, { hasFault: true, isReadOnly: true }), cures)
  expect(off).toHaveLength(4)
})
