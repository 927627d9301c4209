import { expect, test } from 'vitest'
import { sheetColumns } from './sheet-columns.ts'

test('on a wide screen the pictures are as large as all of them are seen at once', () => {
  expect(sheetColumns(1_016, 690, 24)).toBe(6)
  expect(sheetColumns(2_100, 1_250, 24)).toBe(8)
})

test('pictures are never too small to be told apart, whatever their number', () => {
  expect(sheetColumns(600, 500, 24)).toBe(4)
  expect(sheetColumns(1_016, 690, 120)).toBe(6)
  expect(sheetColumns(240, 500, 24)).toBe(2)
})
