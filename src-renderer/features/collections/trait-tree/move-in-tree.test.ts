import { expect, test } from 'vitest'
import { moveInTree } from './move-in-tree.ts'
import type { Row } from './visible-rows.ts'

const category = (id: string, isOpen: boolean) => ({ kind: 'category', id, isOpen }) as Row
const trait = (id: string) => ({ kind: 'trait', id }) as Row
const rows = [category('c0', true), trait('t0'), trait('t1'), category('c1', false)]

test('left folds a category and leads out of a trait, right unfolds and leads in', () => {
  expect(moveInTree(rows, 0, 'ArrowLeft')).toEqual({ kind: 'fold', id: 'c0' })
  expect(moveInTree(rows, 2, 'ArrowLeft')).toEqual({ kind: 'go', index: 0 })
  expect(moveInTree(rows, 3, 'ArrowLeft')).toBeNull()
  expect(moveInTree(rows, 3, 'ArrowRight')).toEqual({ kind: 'unfold', id: 'c1' })
  expect(moveInTree(rows, 0, 'ArrowRight')).toEqual({ kind: 'go', index: 1 })
})

test('no key leads past the ends', () => {
  expect(moveInTree(rows, 0, 'ArrowUp')).toEqual({ kind: 'go', index: 0 })
  expect(moveInTree(rows, 3, 'PageDown')).toEqual({ kind: 'go', index: 3 })
  expect(moveInTree(rows, 1, 'End')).toEqual({ kind: 'go', index: 3 })
  expect(moveInTree([], 0, 'End')).toBeNull()
})

test('Enter folds and unfolds a category, and is nobody’s elsewhere', () => {
  expect(moveInTree(rows, 0, 'Enter')).toEqual({ kind: 'fold', id: 'c0' })
  expect(moveInTree(rows, 3, ' ')).toEqual({ kind: 'unfold', id: 'c1' })
  expect(moveInTree(rows, 1, 'Enter')).toBeNull()
})
