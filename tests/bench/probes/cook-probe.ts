import { statSync } from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { nullBackend } from '../fixtures/null-backend.ts'
import { openEngine } from '../fixtures/open-engine.ts'

/** What a cook cost, from its start to its last piece. */
export type CookCost = {
  wallMs: number
  cpuMs: number
  rssBeforeBytes: number
  rssPeakBytes: number
  loopDelayP99Ms: number
  loopDelayMaxMs: number
  databaseBytes: number
}

const SAMPLE_EVERY_MS = 20

// Arguments: the project's folder, the collection's document, the supply, and `null` or `compose`.
const [dir = '', file = '', supply = '', backend] = process.argv.slice(2)
const { api, dispose } = openEngine(dir, backend === 'null' ? [nullBackend()] : undefined)
const { projectId } = await api.projects.open({ dir, create: { name: 'Bench' } })
const { collectionId } = await api.collections.import({ projectId, file, supply: Number(supply) })

const rssBeforeBytes = process.memoryUsage.rss()
let rssPeakBytes = rssBeforeBytes
const sampler = setInterval(() => (rssPeakBytes = Math.max(rssPeakBytes, process.memoryUsage.rss())), SAMPLE_EVERY_MS)
const loop = monitorEventLoopDelay({ resolution: 1 })
loop.enable()
const cpu = process.cpuUsage()
const started = performance.now()

const { cookId } = await api.cooks.start({ projectId, collectionId })
for await (const { status } of await api.cooks.watch({ projectId, cookId })) if (status !== 'cooking') break

const wallMs = performance.now() - started
const { user, system } = process.cpuUsage(cpu)
loop.disable()
clearInterval(sampler)
const { generated } = await api.cooks.progress({ projectId, cookId })
await dispose()
if (generated !== Number(supply)) throw new Error(`${generated} of ${supply} pieces were made`)

const cost: CookCost = {
  wallMs,
  cpuMs: (user + system) / 1_000,
  rssBeforeBytes,
  rssPeakBytes,
  loopDelayP99Ms: loop.percentile(99) / 1e6,
  loopDelayMaxMs: loop.max / 1e6,
  databaseBytes: statSync(join(dir, 'ovenbird.db')).size,
}
process.stdout.write(JSON.stringify(cost))
