import { existsSync } from 'node:fs'
import { expect, test } from 'playwright/test'
import { askShell, enginePid } from './ask-shell.ts'
import { type LaunchedStudio, launchStudio, needsElectron, removeFolder } from './launch-studio.ts'
import { callOver, countGiven, heard, watchPorts } from './page-ports.ts'

needsElectron()

let studio: LaunchedStudio

test.beforeEach(async () => {
  studio = await launchStudio()
  await watchPorts(studio.app, studio.page)
  await expect.poll(() => countGiven(studio.page, 'engine')).toBe(1)
})

test.afterEach(async () => {
  await studio.close()
  removeFolder(studio.home)
})

const answers = () => callOver(studio.page, 'engine', 'projects/list')

/** Ends the engine as a fault of the machine would. Returns its process id. */
async function killEngine(): Promise<number> {
  const pid = (await enginePid(studio.app)) ?? 0
  process.kill(pid, 'SIGKILL')
  await expect.poll(() => existsSync(`/proc/${pid}`)).toBe(false)
  return pid
}

test('the window talks to the engine over the port it was given', async () => {
  expect(await answers()).toEqual([])
})

test('an engine that is killed ten times is back each time, and the window with it', async () => {
  test.setTimeout(90_000)
  const pids = new Set<number>()
  for (let kill = 1; kill <= 10; kill += 1) {
    const given = await countGiven(studio.page, 'engine')
    pids.add(await killEngine())
    // After the fifth in a minute a person is asked: see below.
    if (kill % 5 === 0) await callOver(studio.page, 'desktop', 'startEngine')
    await expect.poll(() => countGiven(studio.page, 'engine'), { timeout: 10_000 }).toBe(given + 1)
    expect(await answers()).toEqual([])
    expect(await askShell(studio.app)).toMatchObject({ engine: { kind: 'running' }, ports: 1 })
  }
  expect(pids.size).toBe(10)
})

test('an engine that is killed is there again within three seconds', async () => {
  await killEngine()
  await expect.poll(() => countGiven(studio.page, 'engine'), { timeout: 3_000 }).toBe(2)
  expect(await answers()).toEqual([])
})

test('an engine that keeps ending is left alone, in words, until a person starts it', async () => {
  test.setTimeout(60_000)
  await callOver(studio.page, 'desktop', 'engine')
  for (let crash = 1; crash <= 5; crash += 1) {
    await expect.poll(async () => enginePid(studio.app), { timeout: 10_000 }).toBeDefined()
    await expect.poll(async () => (await askShell(studio.app)).engine.kind, { timeout: 10_000 }).toBe('running')
    await killEngine()
  }
  await expect
    .poll(async () => (await heard(studio.page)).at(-1))
    .toMatchObject({
      kind: 'stopped',
      problem: { message: expect.stringMatching(/ended 5 times/), cure: expect.stringMatching(/Start it again/) },
    })
  const told = (await heard(studio.page)) as { kind: string }[]
  expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(['running', 'waiting', 'starting', 'stopped']))

  await callOver(studio.page, 'desktop', 'startEngine')
  await expect.poll(async () => ((await heard(studio.page)).at(-1) as { kind: string }).kind).toBe('running')
  expect(await answers()).toEqual([])
})

test('twenty reloads leave one port behind', async () => {
  for (let reload = 1; reload <= 20; reload += 1) {
    await studio.page.reload()
    await expect.poll(() => countGiven(studio.page, 'engine')).toBe(1)
  }
  expect(await answers()).toEqual([])
  expect(await askShell(studio.app)).toMatchObject({ ports: 1 })
})

test('nothing stays behind when the app quits, or when it is killed', async () => {
  const pid = (await enginePid(studio.app)) ?? 0
  await studio.close()
  expect(existsSync(`/proc/${pid}`)).toBe(false)

  const killed = await launchStudio(studio.home)
  await expect.poll(() => enginePid(killed.app)).toBeDefined()
  const orphan = (await enginePid(killed.app)) ?? 0
  const closed = killed.app.waitForEvent('close')
  killed.app.process().kill('SIGKILL')
  await closed
  await expect.poll(() => existsSync(`/proc/${orphan}`), { timeout: 10_000 }).toBe(false)
})
