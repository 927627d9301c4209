import { app, type BrowserWindow, dialog } from 'electron'
import { words } from '../words.ts'

/** A page whose process ended does not come back by itself: a person is asked, so that nothing loops. */
export function offerReopening(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    const { message, detail, reopen, quit } = words.windowGone
    void dialog
      .showMessageBox(window, { type: 'warning', message, detail, buttons: [reopen, quit], defaultId: 0, cancelId: 0 })
      .then(({ response }) => {
        if (response === 1) app.quit()
        else if (!window.isDestroyed()) window.webContents.reload()
      })
  })
}
