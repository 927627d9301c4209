import { expect, test } from 'vitest'
import { mayAct, type Meets } from './may-act.ts'

const nothing: Meets = { typing: false, choosing: false, pressing: false, layer: false }
const typing = { ...nothing, typing: true }

test.each(['Y', 'Shift+Z', '?', '1', 'Enter', 'Space', 'ArrowLeft', 'Escape', 'Alt+1'])(
  '%s does not act while a person types',
  (key) => {
    expect(mayAct(key, typing, true)).toBe(false)
    expect(mayAct(key, nothing, true)).toBe(true)
  },
)

test.each(['Mod+Z', 'Mod+Shift+Z', 'Mod+A', 'Mod+V', 'Mod+ArrowLeft'])(
  '%s belongs to the field while a person types',
  (key) => {
    expect(mayAct(key, typing, true)).toBe(false)
  },
)

test.each(['Mod+K', 'Mod+1', 'F6', 'Shift+F6'])('%s acts while a person types too', (key) => {
  expect(mayAct(key, typing, true)).toBe(true)
})

test('a button keeps Enter and Space, and lets letters act', () => {
  const pressing = { ...nothing, pressing: true }
  expect(mayAct('Enter', pressing, true)).toBe(false)
  expect(mayAct('Space', pressing, true)).toBe(false)
  expect(mayAct('Y', pressing, true)).toBe(true)
})

test('a slider keeps its arrows', () => {
  expect(mayAct('ArrowLeft', { ...nothing, choosing: true }, true)).toBe(false)
})

test('Escape closes what lies on top before it goes back', () => {
  expect(mayAct('Escape', { ...nothing, layer: true }, true)).toBe(false)
})

test('keys of one sign can be switched off; the others stay', () => {
  expect(['Y', '?', '1', '+', 'Shift+S'].map((key) => mayAct(key, nothing, false))).toEqual(Array(5).fill(false))
  expect(['ArrowLeft', 'Enter', 'Mod+K', 'Alt+1', 'F6'].map((key) => mayAct(key, nothing, false))).toEqual(
    Array(5).fill(true),
  )
})
