import { shell, type WebContents } from 'electron'
import { allowedLink } from './allowed-link.ts'

/**
 * A page stays where it is. It opens no window, embeds nothing, and leads nowhere: also not where a file is dropped on
 * it. A link to one of the studio's own places goes to the person's browser.
 */
export function hardenContents(contents: WebContents): void {
  const deny = (event: { preventDefault(): void }) => event.preventDefault()
  contents.on('will-navigate', deny)
  contents.on('will-frame-navigate', deny)
  contents.on('will-redirect', deny)
  contents.on('will-attach-webview', deny)
  contents.setWindowOpenHandler(({ url }) => {
    const link = allowedLink(url)
    if (link) void shell.openExternal(link)
    return { action: 'deny' }
  })
}
