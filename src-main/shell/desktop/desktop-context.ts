import type { BrowserWindow } from 'electron'
import type { EngineProcess, MenuCommand, Theme } from '../../../schemas/desktop.ts'
import type { Value } from '../value.ts'

/** What a window's desktop calls work with. */
export type DesktopContext = {
  window: BrowserWindow
  engine: Pick<Value<EngineProcess>, 'get' | 'subscribe'>
  startEngine(): void
  setTheme(theme: Theme): void
  onMenu(listener: (command: MenuCommand) => void): () => void
}
