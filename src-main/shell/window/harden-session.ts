import type { Session } from 'electron'
import { APP_ORIGIN } from '../scheme/app-origin.ts'

/** Copying a text is all a page may do beyond itself. */
const GRANTED = 'clipboard-sanitized-write'

/** No permission, no device, no download, no network: the window needs none of them. */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide, { requestingUrl }) =>
    decide(permission === GRANTED && requestingUrl.startsWith(`${APP_ORIGIN}/`)),
  )
  session.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin) => permission === GRANTED && originOf(requestingOrigin) === APP_ORIGIN,
  )
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest(
    { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file://*/*'] },
    (_request, decide) => decide({ cancel: true }),
  )
}

/** Electron writes the origin here with a slash at its end. */
const originOf = (text: string): string => text.replace(/\/$/, '')
