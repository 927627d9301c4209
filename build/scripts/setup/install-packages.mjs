import { spawn } from 'node:child_process'
import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join, sep } from 'node:path'
import process from 'node:process'

/**
 * Settings of the user's that would leave something out, each answered by name: a flag wins over environment and .npmrc.
 * No package's own scripts run: all of ours come built, and npm would compile better-sqlite3 for want of them.
 */
const NPM_FLAGS = [
  '--ignore-scripts',
  '--include=dev',
  '--include=optional',
  '--engine-strict=false',
  '--bin-links=true',
  '--package-lock=true',
  '--install-strategy=hoisted',
  '--dry-run=false',
  '--global=false',
  '--audit=false',
  '--fund=false',
  '--loglevel=error',
]

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/**
 * Runs `npm ci`, its output on stderr. Returns what went wrong, in words, or nothing.
 *
 * @param {{ root: string, env: NodeJS.ProcessEnv, npm: { node: string, cli: string }, holdFor: (pid: number) => void }} options
 *   `holdFor` is told the process that must have ended before anyone else may install.
 * @returns {Promise<string | undefined>}
 */
export async function installPackages({ root, env, npm, holdFor }) {
  const node = setRunningNodeAside(root, npm.node)
  // In production npm leaves out what runs the product from source.
  const { NODE_ENV: _, ...cleaned } = env
  const child = spawn(node, [npm.cli, 'ci', ...NPM_FLAGS], {
    cwd: root,
    env: cleaned,
    stdio: ['ignore', process.stderr, process.stderr],
    windowsHide: true,
  })
  if (child.pid) holdFor(child.pid)
  /** @type {NodeJS.Signals | undefined} */
  let stoppedBy
  const stop = (/** @type {NodeJS.Signals} */ signal) => {
    stoppedBy = signal
    child.kill(signal)
  }
  for (const signal of SIGNALS) process.on(signal, stop)
  const ended = await endOf(child)
  for (const signal of SIGNALS) process.off(signal, stop)

  if (stoppedBy) return `Set-up was stopped (${stoppedBy}). Run the same command again to go on.`
  if (ended === 0) return undefined
  return (
    `Set-up failed: \`npm ci\` ended with ${ended}; its words are above. It needs the npm registry this once and half a ` +
    'gigabyte of disk. Cure that and run the same command again.'
  )
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number | string>} Exit code, signal, or why it did not start.
 */
function endOf(child) {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 'no exit code'))
  })
}

/**
 * Windows refuses to delete a running program but lets it be moved: without this, a Node from node_modules could not
 * replace itself. Returns the Node to run npm on.
 *
 * @param {string} root
 * @param {string} npmNode
 */
function setRunningNodeAside(root, npmNode) {
  const aside = join(root, 'out', '.set-aside')
  if (process.platform !== 'win32') return npmNode
  rmSync(aside, { force: true, recursive: true })
  if (!process.execPath.startsWith(join(root, 'node_modules') + sep)) return npmNode
  mkdirSync(aside, { recursive: true })
  const moved = join(aside, `node-${process.pid}.exe`)
  renameSync(process.execPath, moved)
  return npmNode === process.execPath ? moved : npmNode
}
