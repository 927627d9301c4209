import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askCli } from '../support/engine/cli.ts'
import { writeLayerSet } from '../support/engine/layer-set.ts'

type Answer = { code: number | null; planHash: unknown; manifestSha256: unknown }
type Circumstance = { threads?: string; cwd?: string; folder?: string; env?: NodeJS.ProcessEnv }

const root = mkdtempSync(path.join(tmpdir(), 'ovenbird-same-'))
let reference: Answer

/** Cooks the set in a process of its own under these circumstances. */
async function cook(
  name: string,
  { threads = '1', cwd = root, folder = 'set', env = {} }: Circumstance,
): Promise<Answer> {
  const args = ['cook', path.join(root, folder, 'collection.json'), '--threads', threads]
  const places = ['--project', path.join(root, name, 'project'), '--out', path.join(root, name, 'out')]
  const { code, answer } = await askCli([...args, ...places], {
    cwd,
    home: path.join(root, 'home'),
    env,
  })
  const { planHash, manifestSha256 } = answer
  return { code, planHash, manifestSha256 }
}

beforeAll(async () => {
  writeLayerSet(path.join(root, 'set'))
  mkdirSync(path.join(root, 'Işık ✓'))
  cpSync(path.join(root, 'set'), path.join(root, 'somewhere else', 'sét'), { recursive: true })
  reference = await cook('reference', { env: { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' } })
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('the same seed gives the same plan and the same export', () => {
  test.each<[string, Circumstance]>([
    [
      'on two threads, in German, where a comma is a point',
      { threads: '2', env: { LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8', TZ: 'Europe/Berlin' } },
    ],
    [
      'on four threads, in Turkish, where I is not i, from a copy elsewhere',
      { threads: '4', env: { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }, folder: 'somewhere else/sét' },
    ],
    [
      'on the other side of the earth, with another folder to stand in',
      { env: { TZ: 'Pacific/Auckland' }, cwd: path.join(root, 'Işık ✓') },
    ],
  ])('%s', async (what, circumstance) => {
    expect(await cook(what.slice(3, 12), circumstance)).toEqual(reference)
  })
})

test('the export is one that can be named by its hash', () => {
  expect(reference).toMatchObject({ code: 0, manifestSha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
})

test('another seed gives another plan', async () => {
  writeLayerSet(path.join(root, 'other'), { seed: '12' })
  const cli = { cwd: root, home: path.join(root, 'home') }
  const { answer } = await askCli(['plan', path.join(root, 'other', 'collection.json')], cli)
  expect(answer['planHash']).not.toBe(reference.planHash)
})
