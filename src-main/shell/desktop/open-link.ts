import { shell } from 'electron'
import { allowedLink } from '../window/allowed-link.ts'

/** Opens an address of the studio's list in the person's own browser. False for any other. */
export async function openLink(url: string): Promise<boolean> {
  const link = allowedLink(url)
  if (link === undefined) return false
  await shell.openExternal(link)
  return true
}
