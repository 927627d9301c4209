import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { _electron, type ElectronApplication, type Page, test } from 'playwright/test'
import { repoRoot } from '../../support/repository.ts'

/** The built shell; another build's may be named. */
export const builtShell: string = path.join(
  process.env['OVENBIRD_BUILT'] ?? path.join(repoRoot, 'out'),
  'main/index.js',
)

export type LaunchedStudio = { app: ElectronApplication; page: Page; home: string; close(): Promise<void> }

/** Skips the tests of a file where there is no Electron to drive, and says how to get one. */
export function needsElectron(): void {
  test.skip(
    !process.env['ELECTRON_TEST_BINARY'],
    'ELECTRON_TEST_BINARY names no Electron to drive: set it to the path of one, and run under a display.',
  )
}

/** A folder that the app may write, under whatever user it runs. */
export function sharedFolder(name: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), `ovenbird-${name}-`))
  chmodSync(folder, 0o777)
  return folder
}

/** Starts the app on a data folder, and waits for its window. */
export async function launchStudio(home: string = sharedFolder('home')): Promise<LaunchedStudio> {
  const app = await _electron.launch({
    executablePath: process.env['ELECTRON_TEST_BINARY'] ?? '',
    args: ['--no-sandbox', builtShell],
    env: { ...(process.env as Record<string, string>), OVENBIRD_HOME: home },
  })
  const page = await app.firstWindow()
  await page.waitForLoadState('load')
  return { app, page, home, close: () => app.close() }
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
}
