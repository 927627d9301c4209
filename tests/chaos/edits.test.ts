import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { openReadOnlyStore } from '../../src-main/adapters/sqlite/read-only-store.ts'
import { listEditHistory } from '../../src-main/app/queries/edit-history-of.ts'
import { auditProject } from '../support/engine/audit-project.ts'
import { writeLayerSet } from '../support/engine/layer-set.ts'
import { mulberry32 } from '../support/engine/mulberry.ts'

const ROUNDS = Number(process.env['OVENBIRD_CHAOS_ROUNDS'] ?? 5)
const SEED = Number(process.env['OVENBIRD_CHAOS_SEED'] ?? 1)
/** From the first edit of a round; a round makes hundreds. */
const LONGEST_MS = 500

const root = mkdtempSync(path.join(tmpdir(), 'ovenbird-chaos-edits-'))
const dir = path.join(root, 'edited')
const random = mulberry32(SEED)
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** Starts the editing, kills it somewhere on the way, and gives the number of the last edit that was acknowledged. */
async function editUntilKilled(file: string): Promise<number> {
  const script = fileURLToPath(new URL('./edit-on-and-on.ts', import.meta.url))
  const child = spawn(process.execPath, [script, dir, file, path.join(root, 'home')], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [said, complaint] = ['', '']
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text))
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), Math.floor(random() * LONGEST_MS))
    said += text
  })
  const [, signal] = (await once(child, 'close')) as [number | null, string | null]
  if (signal !== 'SIGKILL') throw new Error(`it failed by itself: ${complaint}`)
  return Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1))
}

function documentNow(): { description: string; undo: string[] } {
  const opened = openReadOnlyStore(dir)
  if (!opened.ok) throw new Error(opened.error.message)
  const { read } = opened.value
  const [collection] = read.collections()
  const { undo } = listEditHistory(read, collection?.id ?? '')
  opened.value.close()
  return { description: collection?.document.description ?? '', undo: undo.map(({ gesture }) => gesture) }
}

test(`edits that are killed at ${ROUNDS} random points are all there that were acknowledged, and can be undone`, async () => {
  const file = writeLayerSet(path.join(root, 'set'))
  let before = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const acknowledged = await editUntilKilled(file)
    expect(acknowledged, `seed ${SEED}, round ${round}`).toBeGreaterThan(before)
    expect(auditProject(dir).faults).toEqual([])
    const { description, undo } = documentNow()
    // The next one may have been written, and in the middle of being undone and redone, when it ended.
    before = Number(description)
    expect([acknowledged, acknowledged + 1]).toContain(before)
    const all = Array.from({ length: before }, (_, index) => `edit ${before - index}`)
    expect(undo).toEqual(all.slice(0, undo.length))
    expect(undo.length).toBeGreaterThan(0)
  }
})
