import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { makeFolder } from '../make-folder.ts'
import { verifyFolder } from '../verify-folder.ts'
import { StagingFolder } from './staging-folder.ts'

const ROUNDS = Number(process.env['OVENBIRD_KILLS'] ?? 2)

/** Exports two versions in turn, for ever, and says each time that it is done. */
const ENDLESS = `
  import { createHash } from 'node:crypto'
  import { StagingFolder } from ${JSON.stringify(new URL('staging-folder.ts', import.meta.url).href)}
  import { manifestOf, manifestText } from ${JSON.stringify(new URL('../../../domain/ship/manifest.ts', import.meta.url).href)}
  for (let version = 0; ; version++) {
    const staging = (await StagingFolder.open(process.argv[1])).value
    const files = []
    for (let i = 0; i < 20; i++) files.push((await staging.addContent('images/' + i + '.txt', version % 2 + ':' + i)).value)
    const facts = { studioVersion: '1', planHash: createHash('sha256').digest('hex'), files }
    await staging.addContent('manifest.json', manifestText(manifestOf(facts)))
    await staging.commit()
    console.log(version)
  }
`

let root: string
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'ovenbird-kill-')))
})
afterEach(async () => rm(root, { recursive: true, force: true }))

async function exportAndKill(target: string, cwd: string, ticks: number): Promise<void> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', ENDLESS, target], {
    cwd,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  const lines = createInterface({ input: child.stdout })
  await once(lines, 'line')
  for (let tick = 0; tick < ticks; tick++) await setImmediate()
  child.kill('SIGKILL')
  await exited
  lines.close()
}

it.each(['beside', 'inside'])(
  'an export killed at any moment leaves the former or the new one whole (%s)',
  async (kind) => {
    const target = join(root, 'out')
    for (let round = 0; round < ROUNDS; round++) {
      if (kind === 'inside') await makeFolder(target)
      await exportAndKill(target, kind === 'inside' ? target : root, (round * 7919) % 1000)
      const cwd = process.cwd()
      if (kind === 'inside') process.chdir(target)
      const opened = await StagingFolder.open(target)
      if (!opened.ok) throw new Error(opened.error.message)
      await opened.value.discard()
      process.chdir(cwd)
      const verified = await verifyFolder(target)
      expect(verified.ok ? [] : verified.error).toEqual([])
      const versions = await Promise.all(
        Array.from({ length: 20 }, async (_, i) => (await readFile(join(target, 'images', `${i}.txt`), 'utf8'))[0]),
      )
      expect(new Set(versions).size).toBe(1)
      expect(await readdir(root)).toEqual(['out'])
      expect((await readdir(target)).sort()).toEqual(['images', 'manifest.json'])
    }
  },
)
