import { spawn } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { bundledNodePath } from '../setup/bundled-node.mjs'
import { ensureSetUp } from '../setup/ensure-set-up.mjs'
import { withSetUpLock } from '../setup/set-up-lock.mjs'
import { hashOfSources, isBuilt, removeBuildStamp, stampBuild } from './build-stamp.mjs'

/** @typedef {{ ok: true, node: string } | { ok: false, message: string }} BuildOutcome */

/**
 * Brings what is missing and builds the studio into out/, unless it is built of the very sources that are there. Speaks
 * on stderr alone.
 *
 * @param {string} root The folder of package.json.
 * @returns {Promise<BuildOutcome>} `node` is a Node that runs the product.
 */
export async function ensureBuilt(root) {
  const setUp = await ensureSetUp({ root })
  if (!setUp.ok) return setUp
  const node = bundledNodePath(root) ?? process.execPath
  if (isBuilt(root)) return { ok: true, node }
  return withSetUpLock(root, say, async (holdFor) => {
    // Whoever held the lock may have built it.
    if (isBuilt(root)) return { ok: true, node }
    say('Building the studio from its sources: some seconds, until they change.')
    removeBuildStamp(root)
    const hash = hashOfSources(root)
    const hasBuilt = await build(root, node, holdFor)
    if (!hasBuilt) return { ok: false, message: 'The studio could not be built: see above.' }
    stampBuild(root, hash)
    return { ok: true, node }
  })
}

/**
 * @param {string} root
 * @param {string} node
 * @param {(pid: number) => void} holdFor
 * @returns {Promise<boolean>}
 */
function build(root, node, holdFor) {
  const script = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const child = spawn(node, [script, 'build', '--logLevel', 'warn'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    // stdout belongs to the command that follows.
    stdio: ['ignore', 2, 2],
    windowsHide: true,
  })
  if (child.pid !== undefined) holdFor(child.pid)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code === 0))
  })
}

/** @param {string} line */
function say(line) {
  process.stderr.write(`${line}\n`)
}
