import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askCli } from '../support/engine/cli.ts'
import { writeLayerSet } from '../support/engine/layer-set.ts'

type Answer = { planHash: string; manifestSha256: string }
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
  const { code, answer, stderr } = await askCli<Answer>([...args, ...places], {
    cwd,
    home: path.join(root, 'home'),
    env,
  })
  expect(code, stderr).toBe(0)
  const { planHash, manifestSha256 } = answer
  return { planHash, manifestSha256 }
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
    ['on two threads', { threads: '2' }],
    ['on four threads', { threads: '4' }],
    ['in Turkish, where I is not i', { env: { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } }],
    [
      'in German, where a comma is a point',
      { env: { LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8', TZ: 'Europe/Berlin' } },
    ],
    [
      'on the other side of the earth, in another folder',
      { env: { TZ: 'Pacific/Auckland' }, cwd: path.join(root, 'Işık ✓') },
    ],
    ['from a copy of the collection elsewhere', { folder: 'somewhere else/sét' }],
  ])('%s', async (name, circumstance) => {
    expect(await cook(name, circumstance)).toEqual(reference)
  })
})

test('another seed gives another plan and another export', async () => {
  writeLayerSet(path.join(root, 'other'), { seed: '12' })
  const other = await cook('other-cook', { folder: 'other' })
  expect(other.planHash).not.toBe(reference.planHash)
  expect(other.manifestSha256).not.toBe(reference.manifestSha256)
})
