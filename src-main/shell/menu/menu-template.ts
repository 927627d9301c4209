import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand, Theme } from '../../../schemas/desktop.ts'
import { words } from '../words.ts'

export type MenuOptions = {
  isMac: boolean
  /** Shows what only those who build the studio need. */
  isDevelopment: boolean
  theme: Theme
  onCommand(command: MenuCommand): void
}

type Item = MenuItemConstructorOptions

/** The menu bar. What the page's own keys do is shown with its key, and left to the page. */
export function menuTemplate({ isMac, isDevelopment, theme, onCommand }: MenuOptions): Item[] {
  const { menu } = words
  const command = (label: string, name: MenuCommand, options: Item = {}): Item => ({
    label,
    click: () => onCommand(name),
    ...options,
  })
  const ofPage = (accelerator: string): Item => ({ accelerator, registerAccelerator: false })
  const themeItem = (label: string, name: MenuCommand, value: Theme): Item =>
    command(label, name, { type: 'radio', checked: theme === value })
  const line: Item = { type: 'separator' }

  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: menu.file,
      submenu: [
        command(menu.openProject, 'openProject', { accelerator: 'CmdOrCtrl+O' }),
        command(menu.newFromLayers, 'newFromLayers', { accelerator: 'CmdOrCtrl+N' }),
        command(menu.openExample, 'openExample'),
        line,
        { role: 'close' },
        ...(isMac ? [] : [{ role: 'quit', accelerator: 'CmdOrCtrl+Q' } as const]),
      ],
    },
    {
      label: menu.edit,
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        line,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    {
      label: menu.view,
      submenu: [
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'resetZoom' },
        { role: 'togglefullscreen' },
        line,
        {
          label: menu.theme,
          submenu: [
            themeItem(menu.themeSystem, 'themeSystem', 'system'),
            themeItem(menu.themeLight, 'themeLight', 'light'),
            themeItem(menu.themeDark, 'themeDark', 'dark'),
          ],
        },
        ...(isDevelopment ? ([line, { role: 'reload' }, { role: 'toggleDevTools' }] as const) : []),
      ],
    },
    ...(isMac ? [{ role: 'windowMenu' } as const] : []),
    {
      label: menu.help,
      role: 'help',
      submenu: [command(menu.keys, 'showKeys', ofPage('?')), command(menu.diagnostics, 'showDiagnostics')],
    },
  ]
}
