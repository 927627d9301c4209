import { existsSync } from 'node:fs'
import { expect, test } from 'playwright/test'
import { askShell, enginePid } from './ask-shell.ts'
import { type LaunchedStudio, launchStudio, needsElectron, removeFolder } from './launch-studio.ts'
import { callOver, countGiven, heard, newestGivenAtMs, watchPorts } from './page-ports.ts'

needsElectron()

let studio: LaunchedStudio

test.beforeEach(async () => {
  studio = await launchStudio()
  await watchPorts(studio.app, studio.page)
  await expect.poll(() => countGiven(studio.page, 'engine')).toBe(1)
  await callOver(studio.page, 'desktop', 'engine')
  await expect.poll(newestState).toBe('running')
})

test.afterEach(async () => {
  await studio.close()
  removeFolder(studio.home)
})

const answers = () => callOver(studio.page, 'engine', 'projects/list')

/** What the shell has told the page of the engine's process since it was loaded. */
const states = async () => ((await heard(studio.page)) as { kind: string }[]).map(({ kind }) => kind)
const newestState = async () => (await states()).at(-1)

/** Ends the engine as a fault of the machine would, and waits until the shell knows. Returns its process id. */
async function killEngine(): Promise<number> {
  const pid = (await enginePid(studio.app)) ?? 0
  const told = (await states()).length
  process.kill(pid, 'SIGKILL')
  await expect.poll(async () => (await states()).length).toBeGreaterThan(told)
  return pid
}

test('the window talks to the engine over the port it was given', async () => {
  expect(await answers()).toEqual([])
})

test('an engine that is killed ten times is back each time, and the window with it', async () => {
  const pids = new Set<number>()
  for (let kill = 1; kill <= 10; kill += 1) {
    const given = await countGiven(studio.page, 'engine')
    pids.add(await killEngine())
    // After the fifth in a minute a person is asked: see below.
    if (kill % 5 === 0) {
      await expect.poll(newestState).toBe('stopped')
      await callOver(studio.page, 'desktop', 'startEngine')
    }
    await expect.poll(() => countGiven(studio.page, 'engine')).toBe(given + 1)
    expect(await answers()).toEqual([])
    expect(await askShell(studio.app)).toMatchObject({ engine: { kind: 'running' }, ports: 1 })
  }
  expect(pids.size).toBe(10)
})

test('an engine that is killed is there again within three seconds', async () => {
  const killedAtMs = Date.now()
  await killEngine()
  await expect.poll(() => countGiven(studio.page, 'engine')).toBe(2)
  expect((await newestGivenAtMs(studio.page, 'engine')) - killedAtMs).toBeLessThan(3_000)
  expect(await answers()).toEqual([])
})

test('an engine that keeps ending is left alone, in words, until a person starts it', async () => {
  for (let crash = 1; crash <= 5; crash += 1) {
    await expect.poll(newestState).toBe('running')
    await killEngine()
  }
  await expect
    .poll(async () => (await heard(studio.page)).at(-1))
    .toMatchObject({
      kind: 'stopped',
      problem: { message: expect.stringMatching(/ended 5 times/), cure: expect.stringMatching(/Start it again/) },
    })
  expect(new Set(await states())).toEqual(new Set(['running', 'waiting', 'starting', 'stopped']))

  await callOver(studio.page, 'desktop', 'startEngine')
  await expect.poll(newestState).toBe('running')
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
  await expect.poll(() => existsSync(`/proc/${orphan}`)).toBe(false)
})
