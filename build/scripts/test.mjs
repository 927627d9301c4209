// Every test that tells whether the product is right: those in Node, then those that drive a real window. What a machine
// can't run (no browser, no Electron) reports itself as skipped. Names and flags narrow: `npm test -- planner`.
import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { bundledNodePath } from './setup/bundled-node.mjs'
import { ensureSetUp } from './setup/ensure-set-up.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
/** Where reports are written for who counts them. */
const reports = process.env['OVENBIRD_REPORTS']
if (reports) mkdirSync(reports, { recursive: true })
const narrowed = process.argv.slice(2)

const unit = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', '--passWithNoTests', ...narrowed]
if (reports) unit.push('--reporter=default', '--reporter=json', `--outputFile.json=${join(reports, 'tests.json')}`)
const windows = ['node_modules/playwright/cli.js', 'test', '--config', 'tests/e2e/playwright.config.ts', ...narrowed]
if (narrowed.length > 0) windows.push('--pass-with-no-tests')

const setUp = await ensureSetUp({ root })
if (setUp.ok) {
  const node = bundledNodePath(root) ?? process.execPath
  let failed = false
  for (const command of [unit, windows]) failed = (await run(node, command)) !== 0 || failed
  process.exitCode = failed ? 1 : 0
} else {
  process.stderr.write(`${setUp.message}\n`)
  process.exitCode = 1
}

/**
 * @param {string} node
 * @param {string[]} command
 * @returns {Promise<number>} Its exit code.
 */
function run(node, command) {
  const child = spawn(node, command, { cwd: root, stdio: 'inherit', windowsHide: true })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
