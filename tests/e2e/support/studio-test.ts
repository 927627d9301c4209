import { existsSync } from 'node:fs'
import process from 'node:process'
import { type TestInfo, test as base } from 'playwright/test'
import { openElectronHost } from './electron-host.ts'
import type { StudioHost } from './studio-host.ts'
import { openWebHost } from './web-host.ts'

const NO_CHROMIUM =
  'There is no Chromium to drive: install one (Debian: chromium), or name one in CHROMIUM_TEST_BINARY.'
const NO_ELECTRON =
  'ELECTRON_TEST_BINARY names no Electron to drive: set it to the path of one, and run under a display.'

/** A browser on this machine; undefined where there is none. */
export const chromiumBinary: string | undefined = [
  process.env['CHROMIUM_TEST_BINARY'],
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
].find((path) => path !== undefined && existsSync(path))

/** Runs a test with a studio of its own: in a browser in the project `web`, as the app in `electron`. */
export const test = base.extend<{ studio: StudioHost }>({
  studio: async ({}, use, info) => {
    const isWeb = info.project.name === 'web'
    const binary = isWeb ? chromiumBinary : process.env['ELECTRON_TEST_BINARY']
    base.skip(!binary, isWeb ? NO_CHROMIUM : NO_ELECTRON)
    const studio = await (isWeb ? openWebHost(binary ?? '') : openElectronHost(binary ?? ''))
    const complaints: string[] = []
    studio.context.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    studio.context.on('weberror', (error) => complaints.push(String(error.error().stack)))
    try {
      await use(studio)
    } finally {
      if (info.status !== info.expectedStatus) await keepTraces(studio, complaints, info)
      await studio.close()
    }
  },
})

/** What was on screen when a test failed, and what the page complained of, go with its report. */
async function keepTraces({ page }: StudioHost, complaints: readonly string[], info: TestInfo): Promise<void> {
  const path = info.outputPath('screen.png')
  const taken = await page.screenshot({ path, timeout: 5_000 }).catch(() => undefined)
  if (taken) await info.attach('screen', { path, contentType: 'image/png' })
  if (complaints.length > 0)
    await info.attach('complaints', { body: complaints.join('\n\n'), contentType: 'text/plain' })
}
