import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { builtWorkers } from './built-workers.ts'

const START = `
  import { Worker } from 'node:worker_threads'
  export const ask = (url: URL) => new Worker(url).once('message', (word) => console.log(word))`
const ENTRY = `
  import { ask } from './parts/start.ts'
  ask(new URL('parts/one.ts', import.meta.url))`
const WORKER = `
  import { parentPort } from 'node:worker_threads'
  const word: string = 'worker one'
  parentPort?.postMessage(word)`

test('a program finds its worker when both are built', { timeout: 60_000 }, async () => {
  const root = mkdtempSync(join(tmpdir(), 'built-workers-'))
  try {
    mkdirSync(join(root, 'parts'))
    for (const [path, text] of [
      ['package.json', '{ "type": "module" }'],
      ['entry.ts', ENTRY],
      ['parts/start.ts', START],
      ['parts/one.ts', WORKER],
    ] as const)
      writeFileSync(join(root, path), text)
    await build({
      root,
      configFile: false,
      logLevel: 'silent',
      plugins: [builtWorkers()],
      build: { ssr: true, outDir: 'out', rolldownOptions: { input: join(root, 'entry.ts') } },
    })
    rmSync(join(root, 'parts'), { recursive: true })
    const said = execFileSync(process.execPath, [join(root, 'out/entry.js')], { encoding: 'utf8', timeout: 30_000 })
    expect(said).toBe('worker one\n')
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
})
