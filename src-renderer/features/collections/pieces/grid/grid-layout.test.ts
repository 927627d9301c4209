import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GAP_PX, gridLayout } from './grid-layout.ts'

const any = fc.record({
  widthPx: fc.integer({ min: 1, max: 8_000 }),
  cellPx: fc.integer({ min: 72, max: 512 }),
  aspect: fc.constantFrom(0.5, 1, 1.5, 2),
  count: fc.integer({ min: 0, max: 10_000_000 }),
})

test('cells fill the width exactly, and every piece has its row', () => {
  fc.assert(
    fc.property(any, (of) => {
      const { columns, rows, cellWidthPx } = gridLayout(of)
      if (cellWidthPx > 1) expect(columns * cellWidthPx + (columns - 1) * GAP_PX).toBeCloseTo(of.widthPx, 6)
      expect(rows * columns).toBeGreaterThanOrEqual(of.count)
      expect((rows - 1) * columns).toBeLessThan(Math.max(1, of.count))
    }),
  )
})

test('however many pieces, a browser can scroll to the last of them', () => {
  for (const count of [10_000, 100_000, 1_000_000]) {
    const { rows, rowPx } = gridLayout({ widthPx: 1_000, cellPx: 512, aspect: 1, count })
    expect(rows * rowPx).toBeLessThanOrEqual(16_000_000)
  }
})

test('six cells of about the wished size stand beside each other in a window of common width', () => {
  expect(gridLayout({ widthPx: 1_045, cellPx: 168, aspect: 1, count: 120 })).toMatchObject({ columns: 6, rows: 20 })
  expect(gridLayout({ widthPx: 300, cellPx: 512, aspect: 1, count: 9 })).toMatchObject({ columns: 1, cellWidthPx: 300 })
})
