import { fileURLToPath } from 'node:url'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** What the shell starts and shows, as it stands beside the built shell itself. */
export const builtFiles = {
  engine: at('engine.js'),
  preload: at('../preload/index.cjs'),
  window: at('../renderer'),
  icon: at('../../resources/icons/ovenbird-512.png'),
  trayIcon: at('../../resources/icons/tray.png'),
} as const
