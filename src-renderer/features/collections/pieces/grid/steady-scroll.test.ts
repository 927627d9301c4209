import { expect, test } from 'vitest'
import { gridLayout } from './grid-layout.ts'
import { steadyScroll } from './steady-scroll.ts'

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
const laid = (numbers: readonly number[], cellPx = 92) => ({
  numbers,
  layout: gridLayout({ widthPx: 992, cellPx, aspect: 1, count: numbers.length }),
})

const before = laid(upTo(1_000).filter((number) => number % 2 === 0))
const { columns, rowPx } = before.layout
const seen = { scrollPx: 20 * rowPx + 30, viewPx: 600, focus: null, before }

test('what is in view stays where it is when pieces come before it', () => {
  const first = before.numbers[20 * columns] ?? 0
  const after = laid(upTo(1_000))
  const row = Math.floor((first - 1) / columns)
  expect(steadyScroll({ ...seen, after })).toBe(row * rowPx + 30)
})

test('pieces that come after it move nothing', () => {
  expect(steadyScroll({ ...seen, after: laid([...before.numbers, 1_001, 1_002]) })).toBe(seen.scrollPx)
})

test('the piece in focus is what stays, where it is in view', () => {
  const focus = before.numbers[22 * columns + 3] ?? 0
  const after = laid(before.numbers.filter((number) => number > 300 || number === focus))
  const row = Math.floor(after.numbers.indexOf(focus) / columns)
  expect(steadyScroll({ ...seen, focus, after })).toBe(Math.max(0, row * rowPx - (22 * rowPx - seen.scrollPx)))
})

test('another size of the cells keeps the first row in view', () => {
  const after = laid(before.numbers, 192)
  const first = 20 * columns
  const scrollPx = steadyScroll({ ...seen, after })
  expect(Math.floor(scrollPx / after.layout.rowPx)).toBe(Math.floor(first / after.layout.columns))
})

test('at the top it stays at the top, and an empty list has no other place', () => {
  expect(steadyScroll({ ...seen, scrollPx: 0, after: laid(upTo(1_000)) })).toBe(0)
  expect(steadyScroll({ ...seen, after: laid([]) })).toBe(0)
})
