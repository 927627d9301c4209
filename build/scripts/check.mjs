// Everything that must hold, two steps at a time: `npm run check`, or with `-- --without-tests` all but the tests.
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { bundledNodePath } from './setup/bundled-node.mjs'
import { ensureSetUp } from './setup/ensure-set-up.mjs'
import { runSteps } from './check/run-steps.mjs'
import { steps } from './check/steps.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const outcome = await ensureSetUp({ root })
if (!outcome.ok) {
  process.stderr.write(`${outcome.message}\n`)
  process.exitCode = 1
} else {
  const chosen = process.argv.includes('--without-tests') ? steps.filter(({ name }) => name !== 'tests') : steps
  const allHold = await runSteps(chosen, { root, node: bundledNodePath(root) ?? process.execPath })
  if (!allHold) process.exitCode = 1
}
