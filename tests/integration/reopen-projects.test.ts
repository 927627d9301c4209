import Database from 'better-sqlite3'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { ProjectState } from '../../schemas/engine-state.ts'
import { takeProjectLock } from '../../src-main/adapters/sqlite/project-lock.ts'
import { openStudio, type Studio } from '../support/engine/studio.ts'

const made = async (studio: Studio, name: string) => {
  const dir = studio.path(name)
  mkdirSync(dir)
  return studio.api.projects.open({ dir, create: { name } })
}
const states = ({ engine }: Studio) =>
  Object.fromEntries(engine.projectStates().map(({ name, state }): [string, ProjectState['state']] => [name, state]))

test('what was open is open again after a restart; what was closed is not, and what was forgotten is unknown', async () => {
  await using studio = await openStudio()
  await made(studio, 'Open')
  const { projectId: closed } = await made(studio, 'Closed')
  const { projectId: forgotten, dir } = await made(studio, 'Forgotten')
  await studio.api.projects.close({ projectId: closed })
  await studio.api.projects.forget({ projectId: forgotten })
  for (let restarts = 0; restarts < 2; restarts += 1) {
    expect(states(studio)).toEqual({ Open: 'open', Closed: 'closed' })
    await studio.restart()
  }
  expect(existsSync(`${dir}/ovenbird.db`)).toBe(true)
})

test('they are listed in the order of their use, the last one first', async () => {
  await using studio = await openStudio()
  const first = await made(studio, 'First')
  await made(studio, 'Second')
  await studio.api.projects.close({ projectId: first.projectId })
  await studio.api.projects.open({ dir: first.dir })
  expect((await studio.api.projects.list()).map((project) => project.name)).toEqual(['First', 'Second'])
})

test('what can not be opened again says why, keeps nothing else from opening, and is cured by opening it', async () => {
  await using studio = await openStudio()
  for (const name of ['Well', 'Gone', 'Taken', 'Newer']) await made(studio, name)
  await studio.restart()
  await studio.engine.closeAll()
  renameSync(studio.path('Gone'), studio.path('Elsewhere'))
  const newer = new Database(studio.path('Newer/ovenbird.db'))
  newer.pragma('user_version = 9990')
  newer.close()
  const taken = takeProjectLock(studio.path('Taken'), { program: 'another studio', pid: 1 })
  if (!taken.ok) throw new Error(taken.error.message)
  await studio.restart()
  const failed = new Map(studio.engine.projectStates().map((project) => [project.name, project]))
  expect(failed.get('Well')).toMatchObject({ state: 'open', problem: null })
  expect(failed.get('Gone')).toMatchObject({
    state: 'failed',
    problem: { code: 'NOT_FOUND', cure: expect.any(String) },
  })
  expect(failed.get('Newer')).toMatchObject({ state: 'failed', problem: { code: 'PROJECT_NEWER' } })
  expect(failed.get('Taken')).toMatchObject({
    state: 'failed',
    problem: { code: 'PROJECT_IN_USE', message: expect.stringContaining('another studio (process 1)') },
  })
  taken.value.release()
  await studio.api.projects.open({ dir: studio.path('Taken') })
  expect(states(studio)).toMatchObject({ Taken: 'open', Gone: 'failed' })
  await studio.api.projects.close({ projectId: failed.get('Gone')?.projectId ?? '' })
  expect(states(studio)).toMatchObject({ Gone: 'closed' })
})

test('a host that does not stay leaves what is open as it was', async () => {
  await using studio = await openStudio()
  const { projectId, dir } = await made(studio, 'Passing')
  await studio.api.projects.close({ projectId })
  await using passing = await openStudio({ root: studio.path(), stays: false })
  await passing.api.projects.open({ dir })
  await passing.engine.closeAll()
  await studio.restart()
  expect(states(studio)).toEqual({ Passing: 'closed' })
})

test('a copy of a project whose folder of layers is not there works, and says that it can not see it', async () => {
  await using studio = await openStudio()
  const folder = studio.layers('Cats')
  const begun = await studio.api.projects.begin({ source: { kind: 'path', path: folder } })
  await studio.api.projects.close({ projectId: begun.projectId })
  cpSync(begun.dir, studio.path('Copied'), { recursive: true })
  rmSync(begun.dir, { recursive: true })
  rmSync(folder, { recursive: true })
  const { projectId } = await studio.api.projects.open({ dir: studio.path('Copied') })
  await studio.until('it is told', () => studio.engine.notices().length > 0)
  expect(studio.engine.notices()).toMatchObject([{ projectId, problem: { code: 'NOT_FOUND', file: folder } }])
  const of = { projectId, collectionId: begun.collectionId ?? '' }
  const { pieces } = await studio.api.collections.sheet({ ...of, count: 3 })
  expect(pieces.map((piece) => piece.problem)).toEqual([null, null, null])
  const { cookId } = await studio.api.cooks.start(of)
  expect(await studio.api.cooks.progress({ projectId, cookId })).toMatchObject({ supply: 100 })
  await studio.api.cooks.halt({ projectId, cookId })
})

test('after a kill everything is open as it was, with what was locked', { timeout: 60_000 }, async () => {
  await using studio = await openStudio()
  const folder = studio.layers('Cats')
  const script = fileURLToPath(new URL('../support/engine/staying-host.ts', import.meta.url))
  const host = spawn(process.execPath, [script, studio.path(), folder])
  const [said] = (await once(host.stdout, 'data')) as [Buffer]
  const of = JSON.parse(String(said)) as { projectId: string; collectionId: string }
  host.kill('SIGKILL')
  await once(host, 'exit')
  await studio.restart()
  expect(states(studio)).toEqual({ Cats: 'open' })
  expect((await studio.api.collections.sheet({ ...of, count: 2 })).pieces).toMatchObject([
    { locked: true },
    { locked: false },
  ])
})
