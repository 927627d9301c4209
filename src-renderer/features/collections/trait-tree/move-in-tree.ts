import type { Row } from './visible-rows.ts'

/** What a key does in the tree: leads to a row, folds or unfolds one; null for a key that does nothing here. */
export type TreeMove = { kind: 'go'; index: number } | { kind: 'fold' | 'unfold'; id: string }

const PAGE_ROWS = 12

/** As in any tree: left folds and goes out, right unfolds and goes in (WAI-ARIA tree grid). */
export function moveInTree(rows: readonly Row[], index: number, key: string): TreeMove | null {
  const row = rows[index]
  if (!row) return null
  const go = (to: number): TreeMove => ({ kind: 'go', index: Math.max(0, Math.min(rows.length - 1, to)) })
  switch (key) {
    case 'ArrowDown':
      return go(index + 1)
    case 'ArrowUp':
      return go(index - 1)
    case 'PageDown':
      return go(index + PAGE_ROWS)
    case 'PageUp':
      return go(index - PAGE_ROWS)
    case 'Home':
      return go(0)
    case 'End':
      return go(rows.length - 1)
    case 'ArrowRight':
      if (row.kind === 'trait') return null
      return row.isOpen ? go(index + 1) : { kind: 'unfold', id: row.id }
    case 'ArrowLeft':
      if (row.kind === 'category') return row.isOpen ? { kind: 'fold', id: row.id } : null
      return go(rows.findLastIndex((one, at) => at < index && one.kind === 'category'))
    case 'Enter':
    case ' ':
      return row.kind === 'category' ? { kind: row.isOpen ? 'fold' : 'unfold', id: row.id } : null
    default:
      return null
  }
}
