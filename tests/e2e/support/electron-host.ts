import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import process from 'node:process'
import { _electron, type ElectronApplication, type Page } from 'playwright/test'
import { repoRoot } from '../../support/repository.ts'
import { askShell, enginePid } from '../electron/ask-shell.ts'
import { removeFolder, subfolder, testFolder } from './folders.ts'
import type { StudioHost } from './studio-host.ts'

type Running = { app: ElectronApplication; child: ChildProcess; page: Page }

/** The app itself, on a data folder of the test's own. */
export async function openElectronHost(executablePath: string): Promise<StudioHost> {
  const dir = testFolder()
  const home = subfolder(dir, 'home')
  const projectsDir = subfolder(dir, 'projects')
  const env = { ...(process.env as Record<string, string>), OVENBIRD_HOME: home, OVENBIRD_PROJECTS: projectsDir }

  async function start(): Promise<Running> {
    const app = await _electron.launch({
      executablePath,
      args: ['--no-sandbox', join(repoRoot, 'out/main/index.js')],
      env,
      colorScheme: 'dark',
    })
    return { app, child: app.process(), page: await app.firstWindow() }
  }
  let running = await start()

  return {
    kind: 'electron',
    get page() {
      return running.page
    },
    get context() {
      return running.app.context()
    },
    dir,
    home,
    projectsDir,
    async restart(meanwhile) {
      await quit(running)
      await meanwhile?.()
      running = await start()
      return running.page
    },
    quit: () => quit(running),
    async killEngine() {
      const pid = await enginePid(running.app)
      if (pid === undefined) throw new Error('There is no engine to kill.')
      process.kill(pid, 'SIGKILL')
    },
    reviveEngine: () => Promise.resolve(),
    countConnections: async () => (await askShell(running.app)).ports,
    async answerFolderDialog(folder) {
      await running.app.evaluate(({ dialog }, folder) => {
        Object.assign(dialog, { showOpenDialog: async () => ({ canceled: false, filePaths: [folder] }) })
      }, folder)
    },
    async close() {
      await quit(running)
      removeFolder(dir)
    },
  }
}

/** As a person quits by the menu: what runs is put down first. No effect on an app that has ended. */
async function quit({ app, child }: Running): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  await app.close()
  await exit
}
