import { Menu, Tray } from 'electron'
import { words } from '../words.ts'

export type WorkTray = {
  /** Shown while work goes on, and as long as there is no window to come back to. */
  update(state: { isBusy: boolean; hasWindow: boolean }): void
}

/** @param icon A picture for the tray. */
export function createWorkTray(icon: string, actions: { show(): void; quit(): void }): WorkTray {
  let tray: Tray | undefined
  return {
    update({ isBusy, hasWindow }) {
      if (!isBusy && hasWindow) {
        tray?.destroy()
        tray = undefined
        return
      }
      if (!tray) {
        tray = new Tray(icon)
        tray.on('click', actions.show)
        tray.setContextMenu(
          Menu.buildFromTemplate([
            { label: words.tray.show, click: actions.show },
            { label: words.tray.quit, click: actions.quit },
          ]),
        )
      }
      tray.setToolTip(isBusy ? words.tray.working : words.tray.finished)
    },
  }
}
