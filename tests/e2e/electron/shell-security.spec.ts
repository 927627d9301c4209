import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import type { WebPreferences } from 'electron'
import { expect, test } from 'playwright/test'
import { readRepoText } from '../../support/repository.ts'
import { askShell } from './ask-shell.ts'
import { builtShell, type LaunchedStudio, launchStudio, needsElectron, removeFolder } from './launch-studio.ts'
import { callOver, countGiven, violations, watchPorts } from './page-ports.ts'

needsElectron()

let studio: LaunchedStudio
let foreign: Server
let foreignUrl: string
let foreignHits = 0

test.beforeAll(async () => {
  foreign = createServer((_request, response) => {
    foreignHits += 1
    response.setHeader('access-control-allow-origin', '*').end('foreign')
  })
  await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve))
  foreignUrl = `http://127.0.0.1:${(foreign.address() as AddressInfo).port}/`
  studio = await launchStudio()
  await watchPorts(studio.app, studio.page)
})

test.afterAll(async () => {
  await studio.close()
  foreign.close()
  removeFolder(studio.home)
})

const preferences = (): Promise<WebPreferences> =>
  studio.app.evaluate(({ webContents }) => {
    const [contents] = webContents.getAllWebContents() as unknown as { getLastWebPreferences(): WebPreferences }[]
    return contents?.getLastWebPreferences() ?? {}
  })

const stays = async (): Promise<void> => {
  await expect.poll(() => studio.page.evaluate(() => document.readyState)).toBe('complete')
  expect(studio.page.url()).toBe('ovenbird://app/')
  expect(await studio.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  expect(await studio.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
}

/** Electron's own security checklist, in its order: https://www.electronjs.org/docs/latest/tutorial/security */
const checklist: { item: number; says: string; holds(): Promise<void> }[] = [
  {
    item: 1,
    says: 'only secure content is loaded, and none that is not ours',
    async holds() {
      const tried = await studio.page.evaluate(
        (url) =>
          Promise.all([
            fetch(url).then(
              () => 'loaded',
              () => 'refused',
            ),
            new Promise((resolve) => {
              const image = new Image()
              image.addEventListener('load', () => resolve('loaded'))
              image.addEventListener('error', () => resolve('refused'))
              image.src = url
            }),
          ]),
        foreignUrl,
      )
      expect(tried).toEqual(['refused', 'refused'])
      const bySession = await studio.app.evaluate(
        ({ session }, url) =>
          session.defaultSession.fetch(url).then(
            () => 'loaded',
            () => 'refused',
          ),
        foreignUrl,
      )
      expect(bySession).toBe('refused')
      expect(foreignHits).toBe(0)
    },
  },
  {
    item: 2,
    says: 'the page has no Node',
    async holds() {
      const names = ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron']
      const there = await studio.page.evaluate((names) => names.filter((name) => name in window), names)
      expect(there).toEqual([])
      const { nodeIntegration, nodeIntegrationInWorker, nodeIntegrationInSubFrames } = await preferences()
      expect([nodeIntegration, nodeIntegrationInWorker, nodeIntegrationInSubFrames].filter(Boolean)).toEqual([])
    },
  },
  {
    item: 3,
    says: 'the preload script lives in a world of its own',
    async holds() {
      expect(await preferences()).toMatchObject({ contextIsolation: true })
      const changed = await studio.page.evaluate(() => {
        const before = (window as unknown as { ovenbird: { pathOf: unknown } }).ovenbird.pathOf
        try {
          ;(window as unknown as { ovenbird: { pathOf: unknown } }).ovenbird.pathOf = () => 'mine'
        } catch {
          // What is not to be changed may say so.
        }
        return (window as unknown as { ovenbird: { pathOf: unknown } }).ovenbird.pathOf !== before
      })
      expect(changed).toBe(false)
    },
  },
  {
    item: 4,
    says: 'the page runs in the sandbox',
    holds: async () => expect(await preferences()).toMatchObject({ sandbox: true }),
  },
  {
    item: 5,
    says: 'no permission is granted but copying a text',
    async holds() {
      const answers = await studio.page.evaluate(async () => {
        const named = (error: unknown) => (error as { name: string }).name
        return {
          place: await new Promise((resolve) =>
            navigator.geolocation.getCurrentPosition(
              () => resolve('granted'),
              ({ code, PERMISSION_DENIED }) => resolve(code === PERMISSION_DENIED ? 'denied' : 'failed'),
            ),
          ),
          notices: await Notification.requestPermission(),
          camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'granted', named),
          screen: await navigator.mediaDevices.getDisplayMedia({ video: true }).then(() => 'granted', named),
          clipboard: await navigator.clipboard.readText().then(() => 'granted', named),
          fonts: (await navigator.permissions.query({ name: 'local-fonts' as PermissionName })).state,
          midi: (await navigator.permissions.query({ name: 'midi' })).state,
        }
      })
      expect(answers).toEqual({
        place: 'denied',
        notices: 'denied',
        camera: expect.stringMatching(/NotAllowed|NotFound/),
        screen: expect.stringMatching(/NotAllowed|NotSupported|InvalidState/),
        clipboard: 'NotAllowedError',
        fonts: 'denied',
        midi: 'denied',
      })
    },
  },
  {
    item: 6,
    says: 'web security is on',
    holds: async () => expect(await preferences()).toMatchObject({ webSecurity: true }),
  },
  {
    item: 7,
    says: 'a content policy holds, and the page lives with it',
    async holds() {
      const { header, nonces } = await studio.page.evaluate(async () => {
        const fetched = await Promise.all([fetch('/'), fetch('/')])
        const policies = fetched.map((response) => response.headers.get('content-security-policy') ?? '')
        return {
          header: policies[0] ?? '',
          nonces: new Set(policies.map((text) => /'nonce-[^']+'/.exec(text)?.[0])).size,
        }
      })
      for (const directive of ["default-src 'none'", "script-src 'self'", "object-src 'none'", "frame-src 'none'"]) {
        expect(header).toContain(directive)
      }
      expect(header).not.toMatch(/unsafe|\*|http/)
      expect(nonces).toBe(2)
      // What this suite itself has tried is all that was kept from the page.
      expect((await violations(studio.page)).filter((text) => !text.includes(foreignUrl))).toEqual([])
      const ran = await studio.page.evaluate(() => {
        const script = document.createElement('script')
        script.textContent = 'window.ranInline = true'
        document.head.append(script)
        script.remove()
        return 'ranInline' in window
      })
      expect(ran).toBe(false)
    },
  },
  {
    item: 8,
    says: 'insecure content is not allowed',
    holds: async () => expect(await preferences()).toMatchObject({ allowRunningInsecureContent: false }),
  },
  {
    item: 9,
    says: 'experimental features are off',
    holds: async () => expect(await preferences()).toMatchObject({ experimentalFeatures: false }),
  },
  {
    item: 10,
    says: 'no feature of the engine below is switched on',
    holds: async () => expect((await preferences()).enableBlinkFeatures ?? '').toBe(''),
  },
  {
    item: 11,
    says: 'an embedded page opens nothing: there is none',
    async holds() {
      await studio.page.evaluate((url) => {
        const view = document.createElement('webview')
        view.setAttribute('src', url)
        view.setAttribute('allowpopups', '')
        document.body.append(view)
        view.remove()
      }, foreignUrl)
      await stays()
      expect(foreignHits).toBe(0)
    },
  },
  {
    item: 12,
    says: 'no page can be embedded, and what tries is denied',
    async holds() {
      expect(await preferences()).toMatchObject({ webviewTag: false })
      const isDenied = await studio.app.evaluate(({ BrowserWindow }) => {
        let isPrevented = false
        BrowserWindow.getAllWindows()[0]?.webContents.emit('will-attach-webview', {
          preventDefault: () => (isPrevented = true),
        })
        return isPrevented
      })
      expect(isDenied).toBe(true)
    },
  },
  {
    item: 13,
    says: 'the page leads nowhere, also not to a file that is dropped on it',
    async holds() {
      for (const url of [foreignUrl, 'file:///etc/hostname', 'ovenbird://other/', 'ovenbird://app/elsewhere']) {
        await studio.page.evaluate((url) => {
          location.assign(url)
        }, url)
        await stays()
      }
      expect(foreignHits).toBe(0)
    },
  },
  {
    item: 14,
    says: 'the page opens no window',
    async holds() {
      expect(await studio.page.evaluate((url) => window.open(url) === null, foreignUrl)).toBe(true)
      expect(await studio.page.evaluate(() => window.open('/') === null)).toBe(true)
      await stays()
    },
  },
  {
    item: 15,
    says: 'only the studio’s own links reach the system',
    async holds() {
      await studio.app.evaluate(({ shell }) => {
        const opened: string[] = []
        Object.assign(shell, { opened, openExternal: async (url: string) => void opened.push(url) })
      })
      for (const url of [foreignUrl, 'file:///etc/passwd', 'https://docs.comfy.org/']) {
        await studio.page.evaluate((url) => void window.open(url), url)
        await callOver(studio.page, 'desktop', 'openLink', { url })
      }
      const opened = await studio.app.evaluate(({ shell }) => (shell as unknown as { opened: string[] }).opened)
      expect(opened).toEqual(['https://docs.comfy.org/', 'https://docs.comfy.org/'])
    },
  },
  {
    item: 16,
    says: 'Electron is a current one, to the digit',
    async holds() {
      const { devDependencies } = JSON.parse(readRepoText('package.json')) as {
        devDependencies: Record<string, string>
      }
      expect(devDependencies['electron']).toMatch(/^\d+\.\d+\.\d+$/)
      expect(Number.parseInt(devDependencies['electron'] ?? '', 10)).toBeGreaterThanOrEqual(45)
    },
  },
  {
    item: 17,
    says: 'nobody can send the shell a message but over a port it granted, and only our page is granted one',
    async holds() {
      const channels = await studio.app.evaluate(({ ipcMain }) => ipcMain.eventNames().map(String))
      // Electron's own, for a channel that fails.
      expect(channels.filter((name) => name !== 'error')).toEqual([])
      expect([await countGiven(studio.page, 'engine'), await countGiven(studio.page, 'desktop')]).toEqual([1, 1])
    },
  },
  {
    item: 18,
    says: 'nothing is loaded from file:',
    async holds() {
      expect(studio.page.url()).toMatch(/^ovenbird:/)
      const refused = await studio.app.evaluate(({ session }) =>
        session.defaultSession.fetch('file:///etc/hostname').then(
          () => false,
          () => true,
        ),
      )
      expect(refused).toBe(true)
    },
  },
  {
    item: 19,
    says: 'nothing needs what a package’s fuses switch off',
    async holds() {
      const folder = path.dirname(builtShell)
      const shell = readFileSync(path.join(folder, 'index.js'), 'utf8')
      expect(shell).not.toMatch(/ELECTRON_RUN_AS_NODE|NODE_OPTIONS|--inspect|child_process|loadFile\(/)
    },
  },
  {
    item: 20,
    says: 'the page is given one function, and nothing of Electron',
    async holds() {
      const given = await studio.page.evaluate(() =>
        Object.entries((window as unknown as { ovenbird: object }).ovenbird).map(([name, value]) => [
          name,
          typeof value,
        ]),
      )
      expect(given).toEqual([['pathOf', 'function']])
    },
  },
]

test('the list of Electron’s checklist is whole', () => {
  expect(checklist.map(({ item }) => item)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
})

for (const { item, says, holds } of checklist) test(`${item}. ${says}`, holds)

test('a page of another origin in the same window is given no port', async () => {
  await studio.app.evaluate(async ({ BrowserWindow }) => {
    await BrowserWindow.getAllWindows()[0]
      ?.loadURL('data:text/html,<title>foreign</title>')
      .catch(() => undefined)
  })
  await expect.poll(() => studio.page.title()).toBe('foreign')
  expect([await countGiven(studio.page, 'engine'), await countGiven(studio.page, 'desktop')]).toEqual([0, 0])
  await expect.poll(async () => (await askShell(studio.app)).ports).toBe(0)
  await studio.app.evaluate(async ({ BrowserWindow }) => {
    await BrowserWindow.getAllWindows()[0]?.loadURL('ovenbird://app/')
  })
  await expect.poll(() => countGiven(studio.page, 'engine')).toBe(1)
})

test('what is no file of the window and no picture is refused in plain words', async () => {
  const statuses = await studio.page.evaluate(() =>
    Promise.all(
      [
        '/asset/nothing',
        `/asset/${'0'.repeat(64)}`,
        `/asset/${'0'.repeat(64)}?w=no`,
        '/../package.json',
        '/nothing.js',
      ].map(async (url) => (await fetch(url)).status),
    ),
  )
  expect(statuses).toEqual([400, 404, 400, 404, 404])
})
