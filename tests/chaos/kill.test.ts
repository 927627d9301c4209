import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mulberry32 } from '../support/engine/mulberry.ts'
import { auditProject } from '../support/engine/audit-project.ts'
import { askCli, startCli } from '../support/engine/cli.ts'
import { writeLayerSet } from '../support/engine/layer-set.ts'

const ROUNDS = Number(process.env['OVENBIRD_CHAOS_ROUNDS'] ?? 5)
const SEED = Number(process.env['OVENBIRD_CHAOS_SEED'] ?? 1)
const SUPPLY = 150

const root = mkdtempSync(path.join(tmpdir(), 'ovenbird-chaos-'))
const cli = { cwd: root, home: path.join(root, 'home') }
const random = mulberry32(SEED)
let file = ''
let undisturbed: { planHash: unknown; manifestSha256: unknown; ms: number }

const cookArgs = (name: string) => [
  'cook',
  file,
  '--project',
  path.join(root, name),
  '--out',
  path.join(root, `${name}-out`),
]

beforeAll(async () => {
  file = writeLayerSet(path.join(root, 'set'), { supply: SUPPLY })
  const started = performance.now()
  const { answer } = await askCli(cookArgs('undisturbed'), cli)
  const { planHash, manifestSha256 } = answer
  undisturbed = { planHash, manifestSha256, ms: performance.now() - started }
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** Starts a command, kills its process group somewhere on the way, and says whether it was ended before, after how long. */
async function killedSomewhere(
  args: readonly string[],
  longestMs: number,
): Promise<{ finished: boolean; tookMs: number }> {
  const startedMs = performance.now()
  const run = startCli(args, cli)
  const timer = setTimeout(() => void run.kill(), Math.floor(random() * longestMs))
  const { code } = await run.ended
  clearTimeout(timer)
  if (code !== null && code !== 0) throw new Error(`it failed by itself: ${run.stderr()}`)
  return { finished: code === 0, tookMs: performance.now() - startedMs }
}

describe(`a cook that is killed at ${ROUNDS} random points`, () => {
  test('loses nothing, records nothing twice, and ends with the very same export', async () => {
    let kills = 0
    // A machine may be faster by now than when the undisturbed cook was timed: what ended before it was killed tells.
    let wholeMs = undisturbed.ms
    for (let project = 0; kills < ROUNDS; project += 1) {
      const name = `cook-${project}`
      const dir = path.join(root, name)
      let before = { events: 0, generated: 0 }
      let longestMs = wholeMs
      for (let run = 0; run < 12 && kills < ROUNDS; run += 1) {
        const { finished, tookMs } = await killedSomewhere(cookArgs(name), longestMs * 1.05)
        const audit = auditProject(dir)
        expect(audit.faults, `seed ${SEED}, kill ${kills}`).toEqual([])
        expect(audit.events).toBeGreaterThanOrEqual(before.events)
        expect(audit.generated).toBeGreaterThanOrEqual(before.generated)
        before = audit
        if (finished && run === 0) wholeMs = Math.min(wholeMs, tookMs)
        if (finished) break
        kills += 1
        // What is left to do takes less and less.
        longestMs = Math.max(longestMs * 0.8, wholeMs * 0.2)
      }
      const { code, answer } = await askCli(cookArgs(name), cli)
      expect({ code, ...answer }).toMatchObject({
        code: 0,
        pieces: SUPPLY,
        failed: 0,
        planHash: undisturbed.planHash,
        manifestSha256: undisturbed.manifestSha256,
      })
      const verified = await askCli(['verify', path.join(root, `${name}-out`)], cli)
      expect(verified).toMatchObject({ code: 0, answer: { verified: true } })
      const { faults, generated } = auditProject(dir)
      expect({ faults, generated }).toEqual({ faults: [], generated: SUPPLY })
      rmSync(dir, { recursive: true })
      rmSync(path.join(root, `${name}-out`), { recursive: true })
    }
    expect(kills).toBe(ROUNDS)
  })
})

describe('a review that is killed', () => {
  test('has decided on some pieces or on all of them, and is done by asking again', async () => {
    const dir = path.join(root, 'reviewed')
    await askCli(['cook', file, '--project', dir, '--approve', 'none'], cli)
    const started = performance.now()
    await askCli(['events', dir], cli)
    const { ms } = { ms: performance.now() - started }
    for (let round = 0; round < Math.min(ROUNDS, 10); round += 1) {
      const decision = round % 2 === 0 ? '--approve' : '--reject'
      await killedSomewhere(['review', dir, decision, 'all'], ms)
      expect(auditProject(dir).faults).toEqual([])
    }
    const { code, answer } = await askCli(['review', dir, '--approve', 'all'], cli)
    expect({ code, ...answer }).toMatchObject({ code: 0, reviewed: SUPPLY })
    const exported = await askCli(['export', dir, '--out', path.join(root, 'reviewed-out')], cli)
    expect(exported.answer['manifestSha256']).toBe(undisturbed.manifestSha256)
  })
})

describe('packing that is killed', () => {
  test('leaves no file that looks whole and is not; asked again it packs', async () => {
    const dir = path.join(root, 'undisturbed')
    const pack = (name: string) => ['pack', dir, path.join(root, name)]
    const started = performance.now()
    expect((await askCli(pack('whole.ovenbird'), cli)).code).toBe(0)
    const ms = performance.now() - started
    for (let round = 0; round < Math.min(ROUNDS, 10); round += 1) {
      await killedSomewhere(pack('often.ovenbird'), ms)
      expect(auditProject(dir).faults).toEqual([])
    }
    const again = await askCli(pack('often.ovenbird'), cli)
    expect(again.code === 0 || again.answer['error'] !== undefined).toBe(true)
    const unpacked = path.join(root, 'unpacked')
    expect((await askCli(['unpack', unpacked, path.join(root, 'often.ovenbird')], cli)).code).toBe(0)
    const exported = await askCli(['export', unpacked, '--out', path.join(root, 'unpacked-out')], cli)
    expect(exported.answer['manifestSha256']).toBe(undisturbed.manifestSha256)
  })
})
