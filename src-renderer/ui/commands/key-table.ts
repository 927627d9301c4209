import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { CommandId } from '../../text/en/commands.ts'
import type { KeyScope } from './scopes.ts'

/** Keys of one command in one scope, as `Mod+K`, `Shift+Z`, `ArrowLeft`, `?`. Mod is Ctrl, on a Mac ⌘. */
export type KeyBinding = {
  command: CommandId
  scope: KeyScope
  keys: readonly string[]
  /** Acts again while the key is held down. */
  repeats?: true
}

/** The product's own table, and the one in force: with what a person changed. Filled by the app. */
export const keyTable = createStore<{ defaults: readonly KeyBinding[]; bindings: readonly KeyBinding[] }>(() => ({
  defaults: [],
  bindings: [],
}))

export const isMac = typeof navigator !== 'undefined' && navigator.platform.startsWith('Mac')

const SIGNS: Readonly<Record<string, string>> = {
  Mod: isMac ? '⌘' : 'Ctrl',
  Alt: isMac ? '⌥' : 'Alt',
  Shift: isMac ? '⇧' : 'Shift',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  Space: 'Space',
}

/** A key as it is printed: `Ctrl+K`. */
export function printedKey(key: string): string {
  return key
    .split(/(?<=.)\+/)
    .map((part) => SIGNS[part] ?? part)
    .join(isMac ? '' : '+')
}

/** The first key of a command; undefined where it has none. */
export function useKeyOf(command: CommandId): string | undefined {
  return useStore(keyTable, ({ bindings }) => {
    const key = bindings.find((binding) => binding.command === command)?.keys[0]
    return key === undefined ? undefined : printedKey(key)
  })
}
