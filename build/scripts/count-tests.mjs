// Sums test reports into one line: `node build/scripts/count-tests.mjs <failures from elsewhere> <report.json…>`. Fails
// where anything failed.
import { readFileSync } from 'node:fs'
import process from 'node:process'

/**
 * What is read of a report in the format that vitest shares with jest.
 *
 * @typedef {{ success: boolean, numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number }} JestReport
 *
 * What is read of a report of Playwright's. A flaky test is a wrong one.
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} PlaywrightReport
 *
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

const [failures = '0', ...files] = process.argv.slice(2)
const counts = { passed: 0, failed: Number(failures), skipped: 0 }
for (const file of files) {
  const { passed, failed, skipped } = readReport(file)
  counts.passed += passed
  counts.skipped += skipped
  counts.failed += failed
}
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
if (counts.failed > 0) process.exitCode = 1

/**
 * A report that is not there, or that nobody can read, is one failure.
 *
 * @param {string} file
 * @returns {Counts}
 */
function readReport(file) {
  try {
    const report = /** @type {JestReport | PlaywrightReport} */ (JSON.parse(readFileSync(file, 'utf8')))
    return 'stats' in report ? countsOfWindows(report) : countsOfSuite(report)
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

/**
 * @param {JestReport} report
 * @returns {Counts}
 */
function countsOfSuite({ success, numPassedTests, numFailedTests, numPendingTests, numTodoTests }) {
  // A suite that could not be loaded has failed without a failed test.
  const failed = success ? 0 : Math.max(1, numFailedTests)
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests }
}

/**
 * @param {PlaywrightReport} report
 * @returns {Counts}
 */
function countsOfWindows({ stats: { expected, unexpected, flaky, skipped }, errors }) {
  const failed = unexpected + flaky
  return { passed: expected, failed: failed === 0 && errors.length > 0 ? 1 : failed, skipped }
}
