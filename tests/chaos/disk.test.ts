import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { auditProject } from '../support/engine/audit-project.ts'
import { askCli, startCli } from '../support/engine/cli.ts'
import { eventually } from '../support/engine/eventually.ts'
import { writeLayerSet } from '../support/engine/layer-set.ts'
import { mulberry32 } from '../support/engine/mulberry.ts'

const ROUNDS = Number(process.env['OVENBIRD_CHAOS_ROUNDS'] ?? 5)
const SUPPLY = 150
const NOBODY = 65_534

const root = mkdtempSync(path.join(tmpdir(), 'ovenbird-disk-'))
const small = path.join(root, 'small')
const cli = { cwd: root, home: path.join(root, 'home') }
let file = ''
let manifestSha256: unknown

/** A small disk, where this user may make one. */
function mountSmall(sizeKb: number): boolean {
  try {
    mkdirSync(small, { recursive: true })
    execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', `size=${sizeKb}k`, 'tmpfs', small], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const canMount = mountSmall(900)
const isRoot = process.getuid?.() === 0

beforeAll(async () => {
  chmodSync(root, 0o755)
  file = writeLayerSet(path.join(root, 'set'), { supply: SUPPLY })
  const whole = ['cook', file, '--project', path.join(root, 'whole'), '--out', path.join(root, 'whole-out')]
  manifestSha256 = (await askCli(whole, cli)).answer['manifestSha256']
})
afterAll(() => {
  if (canMount) execFileSync('/bin/umount', [small])
  rmSync(root, { recursive: true, force: true })
})

describe.skipIf(!canMount)('a disk that fills up', () => {
  test('is told by name wherever it happens, nothing half-written counts, and more room is the whole cure', async () => {
    const args = ['cook', file, '--project', path.join(small, 'project'), '--out', path.join(small, 'out')]
    for (const sizeKb of [300, 500, 700, 900, 1_100, 1_300]) {
      execFileSync('/bin/mount', ['-o', `remount,size=${sizeKb}k`, small])
      const { code, answer } = await askCli(args, cli)
      expect(code).toBe(1)
      for (const problem of answer.error?.problems ?? []) expect(problem.code).toBe('DISK_FULL')
      expect(answer.error?.problems.length).toBeGreaterThan(0)
      expect(auditProject(path.join(small, 'project')).faults).toEqual([])
    }
    execFileSync('/bin/mount', ['-o', 'remount,size=64m', small])
    const { code, answer } = await askCli(args, cli)
    expect({ code, manifestSha256: answer['manifestSha256'] }).toEqual({ code: 0, manifestSha256 })
  })
})

describe.skipIf(!isRoot)('a folder that may not be written', () => {
  test('is told by name, with the folder and what to do', async () => {
    const closed = path.join(root, 'closed')
    mkdirSync(closed, { mode: 0o755 })
    const home = path.join(root, 'home-of-nobody')
    mkdirSync(home)
    chownSync(home, NOBODY, NOBODY)
    const nobody = { cwd: root, home, uid: NOBODY }
    const cook = await askCli(['cook', file, '--project', path.join(closed, 'project')], nobody)
    expect(cook).toMatchObject({ code: 1, answer: { error: { problems: [{ code: 'READ_ONLY' }] } } })
    expect(cook.answer.error?.problems[0]).toMatchObject({
      file: path.join(closed, 'project'),
      cure: expect.any(String),
    })
    const review = await askCli(['review', path.join(root, 'whole'), '--approve', 'all'], nobody)
    expect(review).toMatchObject({ code: 1, answer: { error: { problems: [{ code: 'READ_ONLY' }] } } })
    const out = path.join(closed, 'out')
    const own = path.join(home, 'project')
    const exported = await askCli(['cook', file, '--project', own, '--out', out], nobody)
    expect(exported).toMatchObject({ code: 1, answer: { error: { problems: [{ code: 'READ_ONLY' }] } } })
  })
})

describe('a log whose end was torn off', () => {
  test(
    'opens with what came before, and the cook makes up for the rest',
    { timeout: 60_000 + ROUNDS * 20_000 },
    async () => {
      const random = mulberry32(5)
      for (let round = 0; round < Math.ceil(ROUNDS / 2); round += 1) {
        const dir = path.join(root, `torn-${round}`)
        const run = startCli(['cook', file, '--project', `${dir}-live`, '--out', `${dir}-out`], cli)
        const wal = path.join(`${dir}-live`, 'ovenbird.db-wal')
        const enough = 150_000 + Math.floor(random() * 500_000)
        await eventually('the log has grown', () => (statSync(wal, { throwIfNoEntry: false })?.size ?? 0) > enough)
        await run.kill()
        cpSync(`${dir}-live`, dir, { recursive: true })
        const copy = path.join(dir, 'ovenbird.db-wal')
        truncateSync(copy, Math.floor(statSync(copy).size * random()))
        const { code, answer } = await askCli(['cook', file, '--project', dir, '--out', `${dir}-out`], cli)
        expect({ code, manifestSha256: answer['manifestSha256'] }).toEqual({ code: 0, manifestSha256 })
        expect(auditProject(dir).faults).toEqual([])
        for (const name of [dir, `${dir}-live`, `${dir}-out`]) rmSync(name, { recursive: true, force: true })
      }
    },
  )
})

describe('two studios on one project', () => {
  test('do not both write it: the second waits for the first, and both end well', async () => {
    const dir = path.join(root, 'shared')
    const first = startCli(['cook', file, '--project', dir, '--out', `${dir}-a`, '--json'], cli)
    await eventually('the first holds it', () => auditProject(dir).events > 2)
    const second = startCli(['cook', file, '--project', dir, '--out', `${dir}-b`, '--json'], cli)
    for (const { code, stdout } of await Promise.all([first.ended, second.ended])) {
      expect(code).toBe(0)
      expect(JSON.parse(stdout)).toMatchObject({ manifestSha256 })
    }
    expect(auditProject(dir)).toMatchObject({ faults: [], generated: SUPPLY })
  })
})
