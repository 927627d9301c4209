import type { BrowserWindow } from 'electron'
import type { WindowPlace } from './window-place.ts'

const QUIET_MS = 400

/** Tells where a window stands, once it has come to rest and again when it closes. */
export function keepPlace(window: BrowserWindow, keep: (place: WindowPlace) => void): void {
  let timer: NodeJS.Timeout | undefined
  const tell = () => {
    clearTimeout(timer)
    timer = undefined
    if (window.isDestroyed()) return
    keep({
      bounds: window.getNormalBounds(),
      maximized: window.isMaximized(),
      fullScreen: window.isFullScreen(),
    })
  }
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(tell, QUIET_MS)
  }
  window.on('resize', later)
  window.on('move', later)
  window.on('maximize', later)
  window.on('unmaximize', later)
  window.on('enter-full-screen', later)
  window.on('leave-full-screen', later)
  window.on('close', tell)
}
