import type { BrowserWindow } from 'electron'
import type { DesktopContext } from '../desktop/desktop-context.ts'
import { serveDesktop } from '../desktop/serve-desktop.ts'
import type { EngineBridge } from '../engine/engine-bridge.ts'
import { grantPort } from './grant-port.ts'

/**
 * Gives each page that the window loads its two ports, and a new one to the engine whenever that was started again. The
 * engine ends the port that the same window had before.
 */
export function connectWindow(window: BrowserWindow, engine: EngineBridge, desktop: DesktopContext): void {
  const contents = window.webContents
  const windowId = contents.id
  let isListening = false

  const connectEngine = () => {
    if (!isListening || engine.process.get().kind !== 'running') return
    const port = grantPort(contents, 'engine')
    if (port) engine.connect(windowId, port)
  }
  contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) isListening = false
  })
  // By then the page's scripts have run, and it listens.
  contents.on('dom-ready', () => {
    isListening = true
    const port = grantPort(contents, 'desktop')
    if (port) serveDesktop(port, desktop)
    connectEngine()
  })
  const unsubscribe = engine.process.subscribe(connectEngine)
  window.once('closed', unsubscribe)
}
