import { type BrowserWindow, Notification } from 'electron'
import { bringToFront } from '../window/bring-to-front.ts'

/** Shows a notice that leads back to the window. False where the system shows none. */
export function notify(window: BrowserWindow, { title, body }: { title: string; body: string }): boolean {
  if (!Notification.isSupported()) return false
  const notice = new Notification({ title, body, silent: true })
  notice.on('click', () => {
    if (!window.isDestroyed()) bringToFront(window)
  })
  notice.show()
  return true
}
