import { chromium } from 'playwright/test'
import { removeFolder, subfolder, testFolder } from './folders.ts'
import { serveStudio } from './serve-studio.ts'
import type { StudioHost } from './studio-host.ts'

const ARGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** The engine under plain Node, and a browser on it. */
export async function openWebHost(executablePath: string): Promise<StudioHost> {
  const dir = testFolder()
  const home = subfolder(dir, 'home')
  const projectsDir = subfolder(dir, 'projects')
  let server = await serveStudio(home, projectsDir, 0)
  const browser = await chromium.launch({ executablePath, args: ARGS })
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: 'dark' })
  let page = await context.newPage()
  await page.goto(server.url)

  return {
    kind: 'web',
    get page() {
      return page
    },
    context,
    dir,
    home,
    projectsDir,
    async restart(meanwhile) {
      await page.close()
      await server.end('SIGTERM')
      await meanwhile?.()
      server = await serveStudio(home, projectsDir, server.port)
      page = await context.newPage()
      await page.goto(server.url)
      return page
    },
    async quit() {
      await page.close()
      await server.end('SIGTERM')
    },
    killEngine: () => server.end('SIGKILL'),
    async reviveEngine() {
      server = await serveStudio(home, projectsDir, server.port)
    },
    countConnections: () => Promise.resolve(server.countSockets()),
    answerFolderDialog: () => Promise.resolve(),
    async close() {
      await browser.close()
      await server.end('SIGTERM')
      removeFolder(dir)
    },
  }
}
