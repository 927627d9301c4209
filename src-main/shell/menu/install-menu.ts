import process from 'node:process'
import { app, Menu } from 'electron'
import type { MenuCommand, Theme } from '../../../schemas/desktop.ts'
import { menuTemplate } from './menu-template.ts'

/** Puts the menu bar up, anew where the theme that it marks has changed. */
export function installMenu(theme: Theme, onCommand: (command: MenuCommand) => void): void {
  const isMac = process.platform === 'darwin'
  const template = menuTemplate({ isMac, isDevelopment: !app.isPackaged, theme, onCommand })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
