import { describe, expect, test } from 'vitest'
import type { CookLine } from '../../stores/view/cook-lines.ts'
import { exceptionWords } from './exceptions/exception-words.ts'
import { nowWords } from './now/now-words.ts'
import { plannedLines } from './stages/planned-lines.ts'

const progress = (counts: object) => ({
  supply: 1_000,
  generated: 0,
  failed: 0,
  gaps: 0,
  choosing: 0,
  approved: 0,
  rejected: 0,
  ...counts,
})

function line(id: string, cook: object | null, pace: object = {}): CookLine {
  const collection = { id, name: id, overrides: {}, document: { supply: 1_000, mode: 'weighted' } }
  if (!cook) return { projectId: 'p', collection, cook: undefined, pace: undefined } as unknown as CookLine
  const paced = { progress: progress({}), perMinute: null, msLeft: null, running: [], ...pace }
  return {
    projectId: 'p',
    collection,
    cook: { id, status: 'cooking', supply: 1_000, haltReason: null, ...cook },
    pace: paced,
  } as unknown as CookLine
}

describe('what runs is told', () => {
  test('with rate, time left, and as many numbers as tell something', () => {
    const running = [26, 27, 28, 29, 30, 31]
    expect(nowWords(line('Owls', {}, { perMinute: 41.4, msLeft: 540_000, running }))).toBe(
      '41 a minute · 9 min left · now: 0026, 0027, 0028, 0029 …',
    )
  })
  test('without what is not known yet', () => {
    expect(nowWords(line('Owls', {}, { running: [1] }))).toBe('now: 0001')
  })
  test('as paused, whatever was measured before', () => {
    expect(nowWords(line('Owls', { status: 'paused' }, { perMinute: 41 }))).toBe('paused')
  })
})

describe('what is planned', () => {
  test('is what a cook has left and does not make yet; a collection that was not started, all of it', () => {
    const cooking = line('cooking', {}, { progress: progress({ generated: 600, failed: 2 }), running: [603, 604] })
    const paused = line('paused', { status: 'paused' }, { progress: progress({ generated: 999 }) })
    const done = line('done', { status: 'completed' }, { progress: progress({ generated: 1_000 }) })
    const planned = plannedLines([line('new', null), done, paused, cooking])
    expect(planned.map(({ line, pieces }) => [line.collection.id, pieces])).toEqual([
      ['cooking', 396],
      ['paused', 1],
      ['new', 1_000],
    ])
  })
})

describe('an exception says what it is, why, and what lifts it', () => {
  test('for pieces that failed', () => {
    const words = exceptionWords({
      kind: 'failed',
      line: line('Owls', {}),
      cookId: 'c',
      pieces: 3,
      cause: 'Hat.png is torn.',
    })
    expect(words).toEqual({
      title: '3 pieces can’t be made',
      why: '\u2068Owls\u2069: Hat.png is torn.',
      action: 'Try again',
    })
  })
  test('for a full disk', () => {
    const halted = line('Owls', { status: 'halted', haltReason: 'disk' })
    const words = exceptionWords({ kind: 'halted', line: halted, cookId: 'c', message: null })
    expect(words.why).toMatch(/disk is full/)
    expect(words.why).toMatch(/Make room/)
  })
  test('for a project that can’t be opened', () => {
    const problem = { code: 'PROJECT_IN_USE', message: 'Another studio has it.', cure: 'Close it there.' } as const
    const project = { projectId: 'p', name: 'Owls', dir: '/o', state: 'failed', problem } as const
    expect(exceptionWords({ kind: 'project', project })).toEqual({
      title: '\u2068Owls\u2069 can’t be opened',
      why: 'Another studio has it. Close it there.',
      action: 'Open',
    })
  })
})
