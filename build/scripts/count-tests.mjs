// Sums test reports into one line: `node build/scripts/count-tests.mjs <failures from elsewhere> <report.json…>`. Fails
// where anything failed.
import { readFileSync } from 'node:fs'
import process from 'node:process'

/**
 * What is read of a report in the format that vitest shares with jest.
 *
 * @typedef {{ success: boolean, numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number }} Report
 */

const [failures = '0', ...files] = process.argv.slice(2)
const counts = { passed: 0, failed: Number(failures), skipped: 0 }
for (const file of files) {
  const report = readReport(file)
  counts.passed += report?.numPassedTests ?? 0
  counts.skipped += (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0)
  // A suite that could not be loaded has failed without a failed test.
  counts.failed += report?.success ? 0 : Math.max(1, report?.numFailedTests ?? 0)
}
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
if (counts.failed > 0) process.exitCode = 1

/**
 * @param {string} file
 * @returns {Report | undefined}
 */
function readReport(file) {
  try {
    return /** @type {Report} */ (JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}
