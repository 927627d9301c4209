import { describe, expect, test } from 'vitest'
import { keysOfEvent, type KeyPress } from './key-of-event.ts'

function press(key: string, code: string, held: Partial<KeyPress> & { altGraph?: boolean } = {}): KeyPress {
  const { altGraph = false, ...rest } = held
  return {
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...rest,
    key,
    code,
    getModifierState: (name: string) => name === 'AltGraph' && altGraph,
  }
}

const pc = (...args: Parameters<typeof press>) => keysOfEvent(press(...args), false)

describe('letters', () => {
  test('are the same with and without caps lock', () => {
    expect(pc('y', 'KeyY')).toEqual(['Y'])
    expect(pc('Y', 'KeyY')).toEqual(['Y'])
  })
  test('are where the keyboard prints them: Z lies under Y on a German one', () => {
    expect(pc('z', 'KeyY')).toEqual(['Z'])
    expect(pc('z', 'KeyY', { ctrlKey: true })).toEqual(['Mod+Z'])
  })
  test('of a Cyrillic keyboard act by where they lie', () => {
    expect(pc('н', 'KeyY')).toEqual(['Y'])
    expect(pc('я', 'KeyZ', { ctrlKey: true, shiftKey: true })).toEqual(['Mod+Shift+Z'])
  })
  test('with Alt act though a Mac types a sign with them', () => {
    expect(keysOfEvent(press('å', 'KeyA', { altKey: true }), true)).toEqual(['Alt+A'])
  })
})

describe('digits', () => {
  test('act where they lie, on a French keyboard too', () => {
    expect(pc('&', 'Digit1', { ctrlKey: true })).toContain('Mod+1')
    expect(pc('1', 'Digit1', { ctrlKey: true })).toEqual(['Mod+1'])
  })
  test('of the number block are digits', () => {
    expect(pc('9', 'Numpad9')).toEqual(['9'])
  })
})

describe('signs', () => {
  test('are named as they are typed, whatever it takes to type them', () => {
    expect(pc('?', 'Slash', { shiftKey: true })).toEqual(['?'])
    expect(pc('?', 'Minus', { shiftKey: true })).toEqual(['?'])
    expect(pc('+', 'NumpadAdd')).toEqual(['+'])
    expect(pc('/', 'Digit7', { shiftKey: true })).toContain('/')
  })
})

test('arrows, Space and function keys keep their Shift', () => {
  expect(pc('ArrowLeft', 'ArrowLeft', { shiftKey: true })).toEqual(['Shift+ArrowLeft'])
  expect(pc(' ', 'Space')).toEqual(['Space'])
  expect(pc('F6', 'F6', { shiftKey: true })).toEqual(['Shift+F6'])
})

test('Mod is ⌘ on a Mac and Ctrl elsewhere, and the other one is no key of ours', () => {
  expect(keysOfEvent(press('k', 'KeyK', { metaKey: true }), true)).toEqual(['Mod+K'])
  expect(keysOfEvent(press('k', 'KeyK', { ctrlKey: true }), true)).toEqual([])
  expect(pc('k', 'KeyK', { metaKey: true })).toEqual([])
})

test.each(['Control', 'Shift', 'Dead', 'Process'])('%s alone is no key', (key) => {
  expect(pc(key, '')).toEqual([])
})

test('what AltGr types is typed, not a chord', () => {
  expect(pc('@', 'KeyQ', { ctrlKey: true, altKey: true, altGraph: true })).toEqual(['@'])
})
