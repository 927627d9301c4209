import { BrowserWindow, nativeTheme, screen } from 'electron'
import { APP_URL } from '../scheme/app-origin.ts'
import { words } from '../words.ts'
import { windowBackground } from './background.ts'
import { studioPreferences } from './studio-preferences.ts'
import { MIN_HEIGHT_PX, MIN_WIDTH_PX, placeOnScreen, type WindowPlace } from './window-place.ts'

export type WindowOptions = {
  /** Where the last one stood. */
  place: WindowPlace | null
  preload: string
  icon: string
  devTools: boolean
  /** False: it comes up unseen. */
  show: boolean
}

/** Opens the studio's window. It shows itself when its page has something to show. */
export function openWindow({ place, preload, icon, devTools, show }: WindowOptions): BrowserWindow {
  const screens = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()]
  const bounds = placeOnScreen(
    place?.bounds,
    screens.map(({ workArea }) => workArea),
  )
  const window = new BrowserWindow({
    ...bounds,
    minWidth: MIN_WIDTH_PX,
    minHeight: MIN_HEIGHT_PX,
    show: false,
    title: words.appName,
    icon,
    autoHideMenuBar: true,
    backgroundColor: windowBackground(nativeTheme.shouldUseDarkColors),
    webPreferences: studioPreferences(preload, devTools),
  })
  window.once('ready-to-show', () => {
    if (!show) return
    if (place?.maximized) window.maximize()
    if (place?.fullScreen) window.setFullScreen(true)
    window.show()
  })
  void window.loadURL(APP_URL)
  return window
}
