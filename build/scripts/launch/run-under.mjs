import { spawn } from 'node:child_process'
import process from 'node:process'

/**
 * Runs `script` on another Node as if it were this process: its streams, its signals, its way of ending. A channel ties
 * the two: the child learns of this process's death however it comes.
 *
 * @param {string} node
 * @param {string} script
 * @param {string[]} args
 */
export async function runUnder(node, script, args) {
  const child = spawn(node, [script, ...args], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], windowsHide: true })
  const forward = (/** @type {NodeJS.Signals} */ signal) => {
    if (!terminalTellsBoth(signal)) child.kill(signal)
  }
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
  for (const signal of signals) process.on(signal, forward)
  const { code, signal } = await endOf(child)
  for (const handled of signals) process.off(handled, forward)
  if (signal) process.kill(process.pid, signal)
  process.exitCode = code ?? 1
}

/**
 * A terminal sends Ctrl-C to every process in front of it, and so does a Windows console: passed on, it would come twice.
 *
 * @param {NodeJS.Signals} signal
 */
function terminalTellsBoth(signal) {
  if (signal !== 'SIGINT') return false
  return process.platform === 'win32' || [process.stdin, process.stdout, process.stderr].some((stream) => stream.isTTY)
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<{ code: number | null, signal: NodeJS.Signals | null }>}
 */
function endOf(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve({ code, signal }))
  })
}
