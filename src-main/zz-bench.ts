import { mkdtemp, rm, writeFile, stat } from 'node:fs/promises'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { createHash } from 'node:crypto'
import { ok } from './domain/prelude/result.ts'
import { manifestOf, manifestText } from './domain/ship/manifest.ts'
import { StagingFolder } from './adapters/files/staging/staging-folder.ts'
import { verifyFolder } from './adapters/files/verify-folder.ts'
import { zipFolder } from './adapters/files/zip/zip-folder.ts'
const dir = await mkdtemp('/tmp/zz-')
const h = monitorEventLoopDelay({ resolution: 5 }); h.enable()
const N = 10000, buf = Buffer.alloc(20000, 7), sha = createHash('sha256').update(buf).digest('hex')
for (const round of ['fresh', 'again']) {
  const t = performance.now()
  const s = await StagingFolder.open(dir + '/out'); if (!s.ok) throw s
  const files: any[] = []
  const work = async (k: number) => { for (let i = k; i < N; i += 8) { const r = await s.value.add({ path: `images/${i}.png`, key: 'k' + i, write: async (p) => { await writeFile(p, buf); return ok({ sha256: sha, sizeBytes: buf.length }) } }); if (!r.ok) throw r; files.push(r.value); const m = await s.value.addContent(`metadata/${i}.json`, '{"a":' + i + '}'); if (!m.ok) throw m; files.push(m.value) } }
  await Promise.all([0,1,2,3,4,5,6,7].map(work))
  await s.value.addContent('manifest.json', manifestText(manifestOf({ studioVersion: '1', planHash: sha, files })))
  const w = performance.now()
  console.log(round, 'write', (w - t).toFixed(0), await s.value.commit().then(r => r.ok), 'commit', (performance.now() - w).toFixed(0), 'ms; loop p99', (h.percentile(99) / 1e6).toFixed(1), 'max', (h.max / 1e6).toFixed(1)); h.reset()
}
let t = performance.now(); console.log('verify', (await verifyFolder(dir + '/out')).ok, (performance.now() - t).toFixed(0), 'loop p99', (h.percentile(99) / 1e6).toFixed(1)); h.reset()
t = performance.now(); console.log('zip', await zipFolder(dir + '/out', dir + '/out.zip'), (performance.now() - t).toFixed(0), 'loop p99', (h.percentile(99) / 1e6).toFixed(1), 'max', (h.max / 1e6).toFixed(1))
await rm(dir, { recursive: true })
