import type { MenuItemConstructorOptions } from 'electron'
import { expect, test, vi } from 'vitest'
import { menuCommandSchema } from '../../../schemas/desktop.ts'
import { menuTemplate } from './menu-template.ts'

const flat = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])])

const menu = (isMac: boolean, isDevelopment = false, onCommand = (_command: string) => {}) =>
  flat(menuTemplate({ isMac, isDevelopment, theme: 'dark', onCommand }))

test('every command that a window can be told is in the menu, on every system', () => {
  for (const isMac of [true, false]) {
    const told = vi.fn<(command: string) => void>()
    for (const item of menu(isMac, false, told)) (item.click as (() => void) | undefined)?.()
    expect(told.mock.calls.flat().toSorted()).toEqual([...menuCommandSchema.options].toSorted())
  }
})

test('no two entries share a key', () => {
  for (const isMac of [true, false]) {
    const keys = menu(isMac, true).flatMap((item) => item.accelerator ?? [])
    expect(new Set(keys).size).toBe(keys.length)
  }
})

test('the theme that is on is marked', () => {
  const marked = menu(false).filter((item) => item.checked)
  expect(marked.map((item) => item.label)).toEqual(['Dark'])
})

test('only those who build the studio can reload it or look inside', () => {
  const roles = (isDevelopment: boolean) => menu(false, isDevelopment).map((item) => item.role)
  expect(roles(true)).toEqual(expect.arrayContaining(['reload', 'toggleDevTools']))
  expect(roles(false)).not.toEqual(expect.arrayContaining([expect.stringMatching(/reload|devtools/i)]))
})
