import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readShellState, type ShellState, writeShellState } from './shell-state.ts'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'shell-state-'))
  file = path.join(folder, 'window/shell.json')
})

afterEach(() => rmSync(folder, { recursive: true }))

const state: ShellState = {
  version: 1,
  theme: 'light',
  window: { bounds: { x: -8, y: 20, width: 900, height: 700 }, maximized: true, fullScreen: false },
}
const first: ShellState = { version: 1, theme: 'system', window: null }

test('what was kept is there at the next start', () => {
  writeShellState(file, state)
  expect(readShellState(file)).toEqual(state)
})

test('a file that is missing, torn, foreign or newer counts as none', () => {
  expect(readShellState(file)).toEqual(first)
  writeShellState(file, state)
  for (const text of ['', '{"version":1,"theme":"li', '[]', JSON.stringify({ ...state, version: 2 })]) {
    writeFileSync(file, text)
    expect(readShellState(file)).toEqual(first)
  }
})

test('where nothing can be written, nothing is said', () => {
  writeFileSync(path.join(folder, 'window'), 'a file where the folder should be')
  expect(() => writeShellState(file, state)).not.toThrow()
})
