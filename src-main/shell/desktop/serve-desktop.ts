import type { MessagePortMain } from 'electron'
import { implement } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { desktopContract } from '../../../schemas/desktop.ts'
import { chooseFile, chooseFolder, saveFile } from './choose.ts'
import type { DesktopContext } from './desktop-context.ts'
import { notify } from './notify.ts'
import { openLink } from './open-link.ts'
import { reveal } from './reveal.ts'
import { streamOf } from './stream-of.ts'

const os = implement(desktopContract).$context<DesktopContext>()

const router = os.router({
  chooseFolder: os.chooseFolder.handler(({ input, context }) => chooseFolder(context.window, input)),
  chooseFile: os.chooseFile.handler(({ input, context }) => chooseFile(context.window, input)),
  saveFile: os.saveFile.handler(({ input, context }) => saveFile(context.window, input)),
  reveal: os.reveal.handler(({ input }) => reveal(input.path)),
  openLink: os.openLink.handler(({ input }) => openLink(input.url)),
  notify: os.notify.handler(({ input, context }) => notify(context.window, input)),
  setTheme: os.setTheme.handler(({ input, context }) => {
    context.setTheme(input.theme)
    return null
  }),
  menu: os.menu.handler(({ context, signal }) => streamOf(context.onMenu, signal)),
  engine: os.engine.handler(({ context: { engine }, signal }) => streamOf(engine.subscribe, signal, [engine.get()])),
  startEngine: os.startEngine.handler(({ context }) => {
    context.startEngine()
    return null
  }),
})

const handler = new RPCHandler(router)

/** Answers a window's desktop calls over a port, until the page that holds its other end goes. */
export function serveDesktop(port: MessagePortMain, context: DesktopContext): void {
  handler.upgrade(port, { context })
  port.start()
}
