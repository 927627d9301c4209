// Makes node_modules match package-lock.json, and does nothing where it does. Run by itself, or first by whatever needs
// what is installed. Runs on Node 20 and later with built-ins only: it is what brings everything else.
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { ensureSetUp } from './setup/ensure-set-up.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const outcome = await ensureSetUp({ root })
if (!outcome.ok) {
  process.stderr.write(`${outcome.message}\n`)
  process.exitCode = 1
}
