import { protocol } from 'electron'
import { SCHEME } from './app-origin.ts'

/** Makes the window's scheme one like https. Only before the app is ready. */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }])
}
