import { spawn } from 'node:child_process'
import process from 'node:process'

/** @typedef {import('./steps.mjs').Step} Step */
/** @typedef {{ name: string, holds: boolean, seconds: number }} Verdict */

/** The machine this is tuned for has two cores. */
const AT_ONCE = 2

/**
 * Runs the steps side by side, prints what each that failed had to say, then a table.
 *
 * @param {Step[]} steps
 * @param {{ root: string, node: string }} machine
 * @returns {Promise<boolean>} Whether all hold.
 */
export async function runSteps(steps, machine) {
  const startedAt = performance.now()
  const waiting = [...steps]
  /** @type {Verdict[]} */
  const verdicts = []
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) verdicts.push(await runStep(step, machine))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))

  const width = Math.max(...steps.map(({ name }) => name.length))
  const rows = [
    ...verdicts,
    { name: 'in all', holds: verdicts.every(({ holds }) => holds), seconds: secondsSince(startedAt) },
  ]
  for (const { name, holds, seconds } of rows) {
    process.stdout.write(`${name.padEnd(width)}  ${seconds.toFixed(1).padStart(6)} s  ${holds ? 'ok' : 'FAILED'}\n`)
  }
  return verdicts.every(({ holds }) => holds)
}

/**
 * @param {Step} step
 * @param {{ root: string, node: string }} machine
 * @returns {Promise<Verdict>}
 */
async function runStep({ name, commands, expects }, { root, node }) {
  const startedAt = performance.now()
  let holds = true
  for (const command of commands) {
    const { code, output } = await collect(node, command, root)
    const isAsExpected = code === 0 && (expects?.test(output) ?? true)
    if (!isAsExpected) process.stdout.write(`── ${name}: ${command.join(' ')} (exit ${code})\n${output}\n`)
    holds &&= isAsExpected
  }
  return { name, holds, seconds: secondsSince(startedAt) }
}

/**
 * @param {string} node
 * @param {string[]} command
 * @param {string} cwd
 * @returns {Promise<{ code: number | string, output: string }>}
 */
function collect(node, command, cwd) {
  return new Promise((resolve) => {
    const child = spawn(node, command, { cwd, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true })
    /** @type {Buffer[]} */
    const chunks = []
    child.stdout.on('data', (/** @type {Buffer} */ chunk) => chunks.push(chunk))
    child.stderr.on('data', (/** @type {Buffer} */ chunk) => chunks.push(chunk))
    child.once('error', (error) => resolve({ code: 'not started', output: error.message }))
    child.once('close', (code, signal) =>
      resolve({ code: code ?? signal ?? 'unknown', output: Buffer.concat(chunks).toString() }),
    )
  })
}

/** @param {number} startedAt */
function secondsSince(startedAt) {
  return (performance.now() - startedAt) / 1000
}
