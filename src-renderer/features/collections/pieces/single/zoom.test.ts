import { expect, test } from 'vitest'
import { stepped, zoomFactor, zoomPercent } from './zoom.ts'

const stage = { width: 1_000, height: 700 }

test('a larger picture is made to fit, a smaller one grows in whole steps', () => {
  expect(zoomFactor('fit', { width: 1_024, height: 1_024 }, stage)).toBeCloseTo(700 / 1_024)
  expect(zoomFactor('fit', { width: 64, height: 64 }, stage)).toBe(10)
  expect(zoomFactor('fit', { width: 600, height: 600 }, stage)).toBe(1)
  expect(zoomFactor('fit', { width: 1, height: 1 }, stage)).toBe(64)
  expect(zoomFactor(2, { width: 64, height: 64 }, stage)).toBe(2)
})

test('steps of the ladder double, and end at both ends', () => {
  expect(stepped(0.68, 1)).toBe(1)
  expect(stepped(0.68, -1)).toBe(0.5)
  expect(stepped(1, 1)).toBe(2)
  expect(stepped(64, 1)).toBe(64)
  expect(stepped(1 / 64, -1)).toBe(1 / 64)
})

test('a factor is read in percent', () => {
  expect([1, 0.683, 1 / 64, 32].map(zoomPercent)).toEqual(['100 %', '68 %', '1.6 %', '3200 %'])
})
