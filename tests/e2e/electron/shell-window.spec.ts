import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { type ElectronApplication, expect, test } from 'playwright/test'
import { sketchDocument, words } from '../../support/engine/sketch-document.ts'
import { askShell } from './ask-shell.ts'
import { builtShell, launchStudio, needsElectron, removeFolder, sharedFolder } from './launch-studio.ts'
import { callOver, countGiven, heard, watchPorts } from './page-ports.ts'

needsElectron()

let home: string

test.beforeEach(() => (home = sharedFolder('home')))
test.afterEach(() => removeFolder(home))

const bounds = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())

test('a window opens where it stood', async () => {
  const place = { x: 180, y: 90, width: 1001, height: 702 }
  const first = await launchStudio(home)
  await first.app.evaluate(({ BrowserWindow }, place) => BrowserWindow.getAllWindows()[0]?.setBounds(place), place)
  await expect.poll(() => bounds(first.app)).toEqual(place)
  await first.close()

  const second = await launchStudio(home)
  expect(await bounds(second.app)).toEqual(place)
  await second.close()
})

test('a window whose place is lost or damaged opens in the middle of the screen', async () => {
  mkdirSync(path.join(home, 'window'))
  chmodSync(path.join(home, 'window'), 0o777)
  writeFileSync(path.join(home, 'window/shell.json'), '{"version":1,"theme":"dark","window":{"bounds":')
  const studio = await launchStudio(home)
  expect(await bounds(studio.app)).toMatchObject({ width: 1440, height: 900 })
  await studio.close()
})

test('a second start brings the first window forward, and ends', async () => {
  const studio = await launchStudio(home)
  await studio.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
  // Ends by itself: one that stayed would run into the limit.
  execFileSync(process.env['ELECTRON_TEST_BINARY'] ?? '', ['--no-sandbox', builtShell], {
    env: { ...process.env, OVENBIRD_HOME: home },
    stdio: 'ignore',
    timeout: 60_000,
  })
  const isVisible = () =>
    studio.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((w) => w.isVisible()))
  await expect.poll(isVisible).toEqual([true])
  await studio.close()
})

test('what is chosen in the menu reaches the window', async () => {
  const studio = await launchStudio(home)
  await watchPorts(studio.app, studio.page)
  await expect.poll(() => countGiven(studio.page, 'desktop')).toBe(1)
  await callOver(studio.page, 'desktop', 'menu')
  for (const label of ['Open Project…', 'Keys', 'Dark']) {
    await studio.app.evaluate(({ Menu }, label) => {
      const all = (menu: Electron.Menu | null | undefined): Electron.MenuItem[] =>
        menu?.items.flatMap((item) => [item, ...all(item.submenu)]) ?? []
      all(Menu.getApplicationMenu())
        .find((item) => item.label === label)
        ?.click()
    }, label)
  }
  await expect.poll(() => heard(studio.page)).toEqual(['openProject', 'showKeys', 'themeDark'])
  await studio.close()
})

test('a theme that was chosen frames the window at the next start too', async () => {
  const first = await launchStudio(home)
  // Keys act once the window knows its engine.
  await expect(first.page.getByRole('contentinfo', { name: 'Status' })).toContainText('Engine ready')
  await first.page.keyboard.press('ControlOrMeta+9')
  await first.page.getByText('Light', { exact: true }).click()
  await expect.poll(() => first.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('light')
  await first.close()

  const second = await launchStudio(home)
  expect(
    await second.app.evaluate(({ nativeTheme, BrowserWindow }) => [
      nativeTheme.themeSource,
      BrowserWindow.getAllWindows()[0]?.getBackgroundColor(),
    ]),
  ).toEqual(['light', '#F4F4F5'])
  await second.close()
})

test('the system’s dialogs answer with what was chosen, or with nothing', async () => {
  const studio = await launchStudio(home)
  await watchPorts(studio.app, studio.page)
  await expect.poll(() => countGiven(studio.page, 'desktop')).toBe(1)
  const choose = (paths: string[]) =>
    studio.app.evaluate(({ dialog, shell }, paths) => {
      Object.assign(dialog, {
        showOpenDialog: async () => ({ canceled: paths.length === 0, filePaths: paths }),
        showSaveDialog: async () => ({ canceled: paths.length === 0, filePath: paths[0] ?? '' }),
      })
      Object.assign(shell, { showItemInFolder: () => undefined })
    }, paths)
  const asked = async () => [
    await callOver(studio.page, 'desktop', 'chooseFolder', { title: 'Choose' }),
    await callOver(studio.page, 'desktop', 'chooseFile', { title: 'Choose' }),
    await callOver(studio.page, 'desktop', 'saveFile', { title: 'Save', name: 'a.pack' }),
  ]
  await choose(['/a/b'])
  expect(await asked()).toEqual(['/a/b', '/a/b', '/a/b'])
  await choose([])
  expect(await asked()).toEqual([null, null, null])
  expect(await callOver(studio.page, 'desktop', 'reveal', { path: home })).toBe(true)
  expect(await callOver(studio.page, 'desktop', 'reveal', { path: path.join(home, 'nothing') })).toBe(false)
  await studio.close()
})

test('a cook is shown, keeps the computer awake, and goes on without its window when it is asked to', async () => {
  const dir = path.join(home, 'project')
  const file = path.join(home, 'collection.json')
  // So much that it still cooks when the window is closed, however fast the machine.
  const categories = [
    ...sketchDocument().traitTree.categories,
    words('Sky', ['Dawn', 'Noon', 'Dusk', 'Night', 'Storm', 'Frost']),
  ]
  const params = { prompt: '[[Bird]]', width: 2048, height: 2048 }
  writeFileSync(file, JSON.stringify(sketchDocument({ supply: 500, params, traitTree: { categories } })))
  const studio = await launchStudio(home)
  const { app, page } = studio
  await watchPorts(app, page)
  await expect.poll(() => countGiven(page, 'engine')).toBe(1)

  const open = (await callOver(page, 'engine', 'projects/open', { dir, create: { name: 'Cook' } })) as {
    projectId: string
  }
  const { projectId } = open
  const imported = await callOver(page, 'engine', 'collections/import', { projectId, file })
  const { collectionId } = imported as { collectionId: string }
  const started = await callOver(page, 'engine', 'cooks/start', { projectId, collectionId })
  const { cookId } = started as { cookId: string }
  await expect.poll(async () => (await askShell(app)).isBusy).toBe(true)

  // Written without knowing more of a version than that it names its picture.
  const versions = async () =>
    JSON.stringify(await callOver(page, 'engine', 'pieces/versions', { projectId, cookId, number: 1 }))
  const pictureOf = async () => /"sha256":"([0-9a-f]{64})"/.exec(await versions())?.[1]
  await expect.poll(pictureOf).toBeDefined()
  const sizes = await page.evaluate(
    (sha256) =>
      Promise.all(
        [`/asset/${sha256}`, `/asset/${sha256}?w=128`].map(async (url) => {
          const response = await fetch(url)
          if (!response.ok) return [response.status, await response.text()]
          const { width } = await createImageBitmap(await response.blob())
          return [width, response.headers.get('cache-control')]
        }),
      ),
    (await pictureOf()) ?? '',
  )
  expect(sizes).toEqual([
    [2048, expect.stringContaining('immutable')],
    [128, expect.stringContaining('immutable')],
  ])

  const keepsAwake = () =>
    app.evaluate(({ powerSaveBlocker }) => [0, 1, 2, 3].some((id) => powerSaveBlocker.isStarted(id)))
  expect(await keepsAwake()).toBe(true)

  const answerClosing = (response: number) =>
    app.evaluate(({ dialog, BrowserWindow }, response) => {
      Object.assign(dialog, { showMessageBox: async () => ({ response, checkboxChecked: false }) })
      BrowserWindow.getAllWindows()[0]?.close()
    }, response)
  const windows = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
  await answerClosing(2)
  expect(await windows()).toBe(1)
  await answerClosing(0)
  await expect.poll(windows).toBe(0)
  await expect.poll(async () => (await askShell(app)).ports).toBe(0)
  expect(await askShell(app)).toMatchObject({ isBusy: true })

  await app.evaluate(({ app }) => app.emit('second-instance'))
  await expect.poll(windows).toBe(1)
  await expect.poll(async () => (await askShell(app)).ports).toBe(1)
  const ended = app.waitForEvent('close')
  await answerClosing(1).catch(() => undefined)
  await ended
})

test('a file that is dropped tells the page its path, and leads nowhere', async () => {
  const studio = await launchStudio(home)
  const file = path.join(home, 'shell.txt')
  writeFileSync(file, 'dropped')
  await studio.page.evaluate(() => {
    const { pathOf } = (window as unknown as { ovenbird: { pathOf(file: File): string } }).ovenbird
    window.addEventListener('dragover', (event) => event.preventDefault())
    window.addEventListener('drop', ({ dataTransfer }) => {
      const [dropped] = dataTransfer?.files ?? []
      if (dropped) document.title = pathOf(dropped)
    })
  })
  const devTools = await studio.app.context().newCDPSession(studio.page)
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    const data = { items: [], files: [file], dragOperationsMask: 1 }
    await devTools.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data })
  }
  await expect.poll(() => studio.page.title()).toBe(file)
  expect(studio.page.url()).toBe('ovenbird://app/')
  await studio.close()
})

test('a data folder that can’t be written is said, not passed over', async () => {
  const readOnly = path.join(home, 'read-only')
  mkdirSync(readOnly)
  chmodSync(readOnly, 0o555)
  const app = spawn(process.env['ELECTRON_TEST_BINARY'] ?? '', ['--no-sandbox', builtShell], {
    env: { ...process.env, OVENBIRD_HOME: readOnly },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  app.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await expect.poll(() => said).toMatch(new RegExp(`can’t write in ${readOnly}.*`))
  app.kill('SIGKILL')
})

test('the app proves itself', () => {
  const report = JSON.parse(
    execFileSync(process.env['ELECTRON_TEST_BINARY'] ?? '', ['--no-sandbox', builtShell, '--self-test'], {
      encoding: 'utf8',
      env: { ...process.env, OVENBIRD_HOME: home },
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 60_000,
    }),
  ) as unknown
  const { version } = JSON.parse(readFileSync(path.join(path.dirname(builtShell), '../../package.json'), 'utf8')) as {
    version: string
  }
  expect(report).toMatchObject({ ok: true, versions: { ovenbird: version, electron: expect.any(String) } })
})
