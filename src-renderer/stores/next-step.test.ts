import { expect, test } from 'vitest'
import type { CookProgress } from '../../schemas/cook-progress.ts'
import type { CookView } from '../../schemas/views/cook-view.ts'
import { nextStep } from './next-step.ts'

const collection = { documentHash: 'a' }

function cook(status: CookView['status'], documentHash = 'a'): CookView {
  return { id: 'k', collectionId: 'c', status, documentHash } as CookView
}

function progress(counts: Partial<CookProgress>): CookProgress {
  const none = { generated: 0, failed: 0, gaps: 0, choosing: 0, queued: 0, due: 0, approved: 0, rejected: 0 }
  return { cookId: 'k', status: 'cooking', haltReason: null, haltMessage: null, supply: 10, ...none, ...counts }
}

test('a collection that was never cooked is cooked next', () => {
  expect(nextStep(collection, undefined, undefined)).toEqual({ kind: 'start' })
})

test('what the artist changed is taken over before anything else', () => {
  expect(nextStep(collection, cook('paused', 'b'), progress({ generated: 4 }))).toEqual({ kind: 'revise' })
})

test('a cook that waits goes on before its pieces are reviewed', () => {
  expect(nextStep(collection, cook('halted'), progress({ generated: 4 }))).toEqual({ kind: 'resume' })
})

test('new pieces are reviewed while others are still being made', () => {
  expect(nextStep(collection, cook('cooking'), progress({ generated: 4, approved: 1 }))).toEqual({
    kind: 'review',
    pieces: 3,
  })
  expect(nextStep(collection, cook('cooking'), progress({ generated: 4, choosing: 2 }))).toEqual({
    kind: 'choose',
    pieces: 2,
  })
})

test('with everything decided, failed pieces come first and then the export', () => {
  const decided = { generated: 8, approved: 8 }
  expect(nextStep(collection, cook('completed'), progress({ ...decided, failed: 2 }))).toEqual({
    kind: 'retry',
    pieces: 2,
  })
  expect(nextStep(collection, cook('completed'), progress(decided))).toEqual({ kind: 'export', pieces: 8 })
})

test('nothing is next while pieces are made and none waits, nor after the export', () => {
  expect(nextStep(collection, cook('cooking'), progress({}))).toBeNull()
  expect(nextStep(collection, cook('exported'), progress({ generated: 8, approved: 8 }))).toBeNull()
  expect(nextStep(collection, cook('completed'), progress({ generated: 8, rejected: 8 }))).toBeNull()
})
