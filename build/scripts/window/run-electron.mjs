import { spawn } from 'node:child_process'
import process from 'node:process'

/** One that ends by a fault of the machine does so at once: without its libraries, its sandbox or its display. */
const START_MAX_MS = 15_000

const FAULTS = new Set(['SIGTRAP', 'SIGABRT', 'SIGSEGV', 'SIGILL', 'SIGBUS'])

/**
 * Runs the app until it ends; its exit code becomes this process's own.
 *
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<boolean>} False where it can't run on this machine at all.
 */
export async function runElectron(program, args) {
  const startedAt = performance.now()
  const child = spawn(program, args, { stdio: 'inherit', windowsHide: false })
  const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal)
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
  for (const signal of signals) process.on(signal, forward)
  /** @type {{ code: number | null, signal: NodeJS.Signals | null }} */
  const end = await new Promise((resolve) => {
    child.once('error', () => resolve({ code: 127, signal: null }))
    child.once('exit', (code, signal) => resolve({ code, signal }))
  })
  for (const signal of signals) process.off(signal, forward)
  const isFault = end.code === 126 || end.code === 127 || FAULTS.has(end.signal ?? '')
  if (isFault && performance.now() - startedAt < START_MAX_MS) return false
  process.exitCode = end.code ?? 1
  return true
}
