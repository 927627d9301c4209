import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createRouterClient } from '@orpc/server'
import type { Collection } from '../../../../schemas/collection.ts'
import { router } from '../../../rpc/router.ts'
import { composeEngine } from '../../compose-engine.ts'
import { problemsOfError } from '../failure.ts'
import type { Finding } from './finding.ts'

/** Cooks two small pieces in a folder of its own: database, queue, workers, disk and export are then known to work. */
export async function checkEngine(): Promise<Finding[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ovenbird-doctor-'))
  const findings: Finding[] = []
  const started = performance.now()
  const { engine, dispose } = composeEngine({
    home: path.join(folder, 'home'),
    program: 'ovenbird doctor',
    onError: (error) => findings.push(failed('engine', error)),
    onNotice: (message) => findings.push({ name: 'engine', ok: false, detail: message }),
  })
  try {
    const api = createRouterClient(router, { context: { engine } })
    const file = path.join(folder, 'collection.json')
    await writeFile(file, JSON.stringify(TINY))
    const { projectId } = await api.projects.open({ dir: path.join(folder, 'project'), create: { name: 'Doctor' } })
    findings.push({ name: 'database', ok: true, detail: 'opens, writes, locks' })
    const { collectionId } = await api.collections.import({ projectId, file })
    const { cookId } = await api.cooks.start({ projectId, collectionId })
    for await (const progress of await api.cooks.watch({ projectId, cookId })) void progress
    const { generated, supply } = await api.cooks.progress({ projectId, cookId })
    findings.push({ name: 'workers', ok: generated === supply, detail: `${generated} of ${supply} test pieces drawn` })
    const dir = path.join(folder, 'export')
    for await (const step of await api.exports.run({ projectId, cookId, dir, options: { which: 'all' } })) void step
    const { problems, files } = await api.exports.verify({ dir })
    const ms = Math.round(performance.now() - started)
    findings.push({ name: 'export', ok: problems.length === 0, detail: `${files} files verified; ${ms} ms in all` })
  } catch (error) {
    findings.push(failed('engine', error))
  } finally {
    await dispose()
    await rm(folder, { recursive: true, force: true })
  }
  return findings
}

function failed(name: string, error: unknown): Finding {
  const [problem] = problemsOfError(error)
  const cure = problem?.cure
  return { name, ok: false, detail: problem?.message ?? String(error), ...(cure !== undefined && { cure }) }
}

const TINY = {
  kind: 'ovenbird.collection',
  schemaVersion: 1,
  name: 'Doctor',
  description: '',
  supply: 2,
  seed: '1',
  mode: 'weighted',
  generator: { kind: 'tool', toolId: 'sketch' },
  params: { prompt: '[[Word]]', width: 64, height: 64 },
  traitTree: {
    categories: [
      {
        name: 'Word',
        mode: 'manual',
        required: true,
        inMetadata: true,
        traits: ['oven', 'bird'].map((name) => ({ name, value: name, tags: [], enabled: true })),
      },
    ],
    rules: [],
  },
} satisfies Collection
