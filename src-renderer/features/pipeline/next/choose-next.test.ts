import { describe, expect, test } from 'vitest'
import type { CookProgress } from '../../../../schemas/cook-progress.ts'
import type { CookStatus } from '../../../../schemas/views/cook-view.ts'
import type { CookLine } from '../../../stores/view/cook-lines.ts'
import { chooseNext } from './choose-next.ts'
import { nextWords } from './next-words.ts'

const none = { generated: 0, failed: 0, gaps: 0, choosing: 0, queued: 0, due: 0, approved: 0, rejected: 0 }

function line(id: string, cook?: { status?: CookStatus; revised?: true } & Partial<CookProgress>): CookLine {
  const collection = { id, name: id, documentHash: 'now' } as CookLine['collection']
  if (!cook) return { projectId: 'p', collection, cook: undefined, pace: undefined }
  const { status = 'cooking', revised, ...counts } = cook
  const progress = { cookId: id, status, haltReason: null, haltMessage: null, supply: 100, ...none, ...counts }
  return {
    projectId: 'p',
    collection,
    cook: { id, collectionId: id, status, documentHash: revised ? 'before' : 'now' } as CookLine['cook'],
    pace: { projectId: 'p', progress, perMinute: null, msLeft: null, running: [] },
  }
}

const saysOf = (...lines: CookLine[]) => {
  const next = chooseNext(lines)
  return next && `${next.line.collection.id}: ${nextWords(next.step)}`
}

describe('one collection', () => {
  test.each([
    ['is not started', line('owls'), 'owls: Start cooking…'],
    ['has new pieces while it cooks', line('owls', { generated: 412 }), 'owls: Review 412 new'],
    ['cooks and waits for nobody', line('owls', { generated: 10, approved: 10 }), null],
    ['has pieces with several images', line('owls', { generated: 412, choosing: 3 }), 'owls: Choose for 3 pieces'],
    ['is paused', line('owls', { status: 'paused', generated: 10, approved: 10 }), 'owls: Go on cooking'],
    ['changed since it was cooked', line('owls', { revised: true }), 'owls: Take over what changed…'],
    [
      'is done but for what failed',
      line('owls', { status: 'completed', generated: 98, approved: 98, failed: 2 }),
      'owls: Try 2 pieces again',
    ],
    [
      'is done and judged',
      line('owls', { status: 'completed', generated: 100, approved: 99, rejected: 1 }),
      'owls: Export 99 pieces…',
    ],
    ['was exported', line('owls', { status: 'exported', generated: 100, approved: 100 }), null],
  ])('that %s', (_, given, says) => {
    expect(saysOf(given)).toBe(says)
  })
})

test('of several, what needs eyes comes before what needs a word', () => {
  const fresh = line('fresh')
  const exportable = line('done', { status: 'completed', generated: 100, approved: 100 })
  const cooking = line('cooking', { generated: 5 })
  expect(saysOf(fresh, exportable, cooking)).toBe('cooking: Review 5 new')
  expect(saysOf(fresh, exportable)).toBe('done: Export 100 pieces…')
})

test('of equal ones, the one that changed last', () => {
  expect(saysOf(line('a', { generated: 1 }), line('b', { generated: 400 }))).toBe('a: Review 1 new')
})

test('nothing at all is nothing to do', () => {
  expect(chooseNext([])).toBeNull()
})
