import { openEngine } from '../fixtures/open-engine.ts'

/** Milliseconds inside the process: to open the project, and to answer what the window asks first. */
export type StartCost = { openMs: number; snapshotMs: number }

const [dir = ''] = process.argv.slice(2)
const started = performance.now()
const { api, dispose } = openEngine(dir)
const { projectId } = await api.projects.open({ dir })
const opened = performance.now()
const { cooks } = await api.feed.snapshot({ projectId })
if (cooks.length !== 1) throw new Error('the snapshot lacks the cook')
const cost: StartCost = { openMs: opened - started, snapshotMs: performance.now() - opened }
process.stdout.write(JSON.stringify(cost))
await dispose()
