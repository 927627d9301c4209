import path from 'node:path'
import process from 'node:process'
import { app, type BrowserWindow, nativeTheme, Notification, session } from 'electron'
import type { MenuCommand, Theme } from '../../schemas/desktop.ts'
import { builtFiles } from './built-files.ts'
import { createEngineBridge, type EngineBridge } from './engine/engine-bridge.ts'
import { createListeners } from './listeners.ts'
import { installMenu } from './menu/install-menu.ts'
import { SCHEME } from './scheme/app-origin.ts'
import { serveWindow } from './scheme/serve-window.ts'
import { readShellState, type ShellState, writeShellState } from './shell-state.ts'
import { bringToFront } from './window/bring-to-front.ts'
import { connectWindow } from './window/connect-window.ts'
import { hardenSession } from './window/harden-session.ts'
import { keepPlace } from './window/keep-place.ts'
import { offerReopening } from './window/offer-reopening.ts'
import { openWindow } from './window/open-window.ts'
import { words } from './words.ts'
import { askBeforeClosing } from './background/ask-before-closing.ts'
import { keepAwake } from './background/keep-awake.ts'
import { createWorkTray } from './background/work-tray.ts'

export type StudioOptions = {
  /** The user's data folder. */
  home: string
  /** False: the window comes up unseen. */
  show: boolean
}

export type Studio = { engine: EngineBridge; showWindow(): void }

/** Brings engine and window up, and keeps them until the app quits. Once, and only when the app is ready. */
export function startStudio({ home, show }: StudioOptions): Studio {
  const stateFile = path.join(home, 'window', 'shell.json')
  let kept = readShellState(stateFile)
  let window: BrowserWindow | undefined
  let isQuitting = false

  const engine = createEngineBridge(builtFiles.engine, home)
  engine.start()
  hardenSession(session.defaultSession)
  session.defaultSession.protocol.handle(SCHEME, (request) =>
    serveWindow(request, { dir: builtFiles.window, findPicture: (asset) => engine.ask('findPicture', asset) }),
  )

  const commands = createListeners<MenuCommand>()
  const keep = (changes: Partial<ShellState>) => {
    kept = { ...kept, ...changes }
    writeShellState(stateFile, kept)
  }
  function applyTheme(theme: Theme): void {
    nativeTheme.themeSource = theme
    installMenu(theme, commands.tell)
  }
  applyTheme(kept.theme)

  function showWindow(): void {
    if (window) {
      bringToFront(window)
      return
    }
    const { preload, icon } = builtFiles
    const opened = openWindow({ place: kept.window, preload, icon, devTools: !app.isPackaged, show })
    window = opened
    keepPlace(opened, (place) => keep({ window: place }))
    offerReopening(opened)
    connectWindow(opened, engine, {
      window: opened,
      engine: engine.process,
      startEngine: engine.start,
      onMenu: commands.subscribe,
      setTheme(theme) {
        applyTheme(theme)
        keep({ theme })
      },
    })
    opened.on('close', (event) => {
      if (isQuitting || !engine.busy.get()) return
      event.preventDefault()
      void askBeforeClosing(opened).then((answer) => {
        if (answer === 'quit') app.quit()
        if (answer === 'keep' && !opened.isDestroyed()) opened.destroy()
      })
    })
    opened.once('closed', () => {
      window = undefined
      updateTray()
    })
    updateTray()
  }

  const tray = createWorkTray(builtFiles.trayIcon, { show: showWindow, quit: () => app.quit() })
  const updateTray = () => {
    if (!isQuitting) tray.update({ isBusy: engine.busy.get(), hasWindow: window !== undefined })
  }
  keepAwake(engine.busy)
  engine.busy.subscribe((isBusy) => {
    updateTray()
    if (!isBusy && !window && !isQuitting && Notification.isSupported()) new Notification(words.finished).show()
  })

  app.on('activate', showWindow)
  app.on('window-all-closed', () => {
    // On a Mac an app without windows stays; elsewhere only one that has work to do.
    if (isQuitting || (process.platform !== 'darwin' && !engine.busy.get())) app.quit()
  })
  app.on('before-quit', () => (isQuitting = true))
  let hasEngineEnded = false
  app.on('will-quit', (event) => {
    if (hasEngineEnded) return
    event.preventDefault()
    void engine.stop().then(() => {
      hasEngineEnded = true
      // Without an engine that was to be ended this is still the event itself, and a quit asked for in it is passed over.
      setImmediate(() => app.quit())
    })
  })

  showWindow()
  return { engine, showWindow }
}
