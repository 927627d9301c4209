import { MessageChannelMain, type MessagePortMain, type WebContents } from 'electron'
import { APP_ORIGIN } from '../scheme/app-origin.ts'

/**
 * Gives a window's page one end of a new channel, if it is our page. The other end is returned; undefined: the page was
 * not trusted and got nothing.
 */
export function grantPort(contents: WebContents, name: 'engine' | 'desktop'): MessagePortMain | undefined {
  if (contents.isDestroyed()) return undefined
  const frame = contents.mainFrame
  if (frame.origin !== APP_ORIGIN) return undefined
  const { port1, port2 } = new MessageChannelMain()
  frame.postMessage('port', { name }, [port2])
  return port1
}
