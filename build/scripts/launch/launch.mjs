import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { bundledNodePath, nodeMajorOf, oldestNodeMajor } from '../setup/bundled-node.mjs'
import { ensureSetUp } from '../setup/ensure-set-up.mjs'
import { runHere } from './run-here.mjs'
import { runUnder } from './run-under.mjs'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/**
 * Brings what is missing, then runs a file of ours on a Node that strips types: this one, or the one among the packages.
 *
 * @param {string} script Path from the folder of package.json.
 * @param {string[]} args
 */
export async function launch(script, args) {
  const outcome = await ensureSetUp({ root })
  if (!outcome.ok) {
    process.stderr.write(`${outcome.message}\n`)
    process.exitCode = 1
    return
  }
  const bundled = bundledNodePath(root)
  // An installation may have replaced the very Node this runs on.
  const canRunHere = nodeMajorOf(process.version) >= oldestNodeMajor && !(outcome.installed && bundled)
  if (canRunHere || !bundled) await runHere(root, script, args)
  else await runUnder(bundled, join(root, 'build/scripts/run.mjs'), [script, ...args])
}
