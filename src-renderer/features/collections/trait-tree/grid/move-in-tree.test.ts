import { expect, test } from 'vitest'
import type { TreeColumn } from '../../edit/tree-selection-store.ts'
import { moveInTree } from './move-in-tree.ts'
import type { Row } from '../visible-rows.ts'

const category = (id: string, isOpen: boolean) => ({ kind: 'category', id, isOpen }) as Row
const trait = (id: string) => ({ kind: 'trait', id }) as Row
const rows = [category('c0', true), trait('t0'), trait('t1'), category('c1', false)]
const columns: TreeColumn[] = ['name', 'value', 'weight']
const move = (index: number, key: string, column: TreeColumn = 'name', of: readonly Row[] = rows) =>
  moveInTree(of, { index, column }, key, columns)

test('left folds a category and leads out of a trait, right unfolds and leads in', () => {
  expect(move(0, 'ArrowLeft')).toEqual({ kind: 'fold', id: 'c0' })
  expect(move(2, 'ArrowLeft')).toEqual({ kind: 'go', index: 0, column: 'name' })
  expect(move(3, 'ArrowLeft')).toBeNull()
  expect(move(3, 'ArrowRight')).toEqual({ kind: 'unfold', id: 'c1' })
  expect(move(0, 'ArrowRight')).toEqual({ kind: 'go', index: 1, column: 'name' })
})

test('within a trait left and right lead from cell to cell, and up and down stay in the column', () => {
  expect(move(1, 'ArrowRight')).toEqual({ kind: 'go', index: 1, column: 'value' })
  expect(move(1, 'ArrowLeft', 'weight')).toEqual({ kind: 'go', index: 1, column: 'value' })
  expect(move(1, 'ArrowRight', 'weight')).toBeNull()
  expect(move(1, 'ArrowDown', 'weight')).toEqual({ kind: 'go', index: 2, column: 'weight' })
})

test('no key leads past the ends', () => {
  expect(move(0, 'ArrowUp')).toEqual({ kind: 'go', index: 0, column: 'name' })
  expect(move(3, 'PageDown')).toEqual({ kind: 'go', index: 3, column: 'name' })
  expect(move(1, 'End')).toEqual({ kind: 'go', index: 3, column: 'name' })
  expect(move(0, 'End', 'name', [])).toBeNull()
})

test('Space folds and unfolds a category, and is nobody’s elsewhere', () => {
  expect(move(0, ' ')).toEqual({ kind: 'fold', id: 'c0' })
  expect(move(3, ' ')).toEqual({ kind: 'unfold', id: 'c1' })
  expect(move(1, ' ')).toBeNull()
})
