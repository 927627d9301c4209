import { expect, test } from 'vitest'
import { rejectionKey } from './rejection-key.ts'

const choice = { kind: 'new', categories: [], images: 4 } as const
const on = (tagName: string, type = '') => ({ tagName, type }) as unknown as EventTarget
const press = (key: string, target: EventTarget | null = null, held = {}) =>
  rejectionKey(
    { key, target, ctrlKey: false, altKey: false, metaKey: false, shiftKey: false, repeat: false, ...held },
    choice,
  )

test('a digit picks what comes and rejects at once', () => {
  expect(press('1')).toEqual({ choice: { ...choice, kind: 'same' }, isFinal: true })
  expect(press('4', on('INPUT', 'radio'))).toEqual({ choice: { ...choice, kind: 'gap' }, isFinal: true })
  expect(press('6', on('DIV'))).toEqual({ choice: { ...choice, kind: 'none' }, isFinal: true })
})

test('but not where it is still to be said which traits change', () => {
  expect(press('2')).toEqual({ choice: { ...choice, kind: 'some' }, isFinal: false })
})

test('Enter rejects as it stands, from a field too; a button keeps it, and a held key does nothing', () => {
  expect(press('Enter', on('TEXTAREA'))).toEqual({ choice, isFinal: true })
  expect(press('Enter', on('BUTTON'))).toBeUndefined()
  expect(press('Enter', null, { repeat: true })).toBeUndefined()
  expect(press('Enter', on('TEXTAREA'), { shiftKey: true })).toBeUndefined()
})

test('what is typed as a reason, or as a number of images, is typed', () => {
  expect(press('3', on('TEXTAREA'))).toBeUndefined()
  expect(press('3', on('INPUT', 'text'))).toBeUndefined()
  expect(press('7')).toBeUndefined()
  expect(press('1', null, { ctrlKey: true })).toBeUndefined()
})
