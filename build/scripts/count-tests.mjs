// Sums test reports: `node build/scripts/count-tests.mjs <failures from elsewhere> <report.json…>` names what failed, with
// the first lines of why, and ends with one line of counts. Fails where anything failed.
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { stripVTControlCharacters } from 'node:util'

/**
 * What is read of a report in the format that vitest shares with jest.
 *
 * @typedef {{ status: string, fullName: string, failureMessages: string[] }} JestTest
 * @typedef {{ name: string, status: string, message: string, assertionResults: JestTest[] }} JestFile
 * @typedef {{ success: boolean, numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: JestFile[] }} JestReport
 *
 * What is read of a report of Playwright's. A flaky test is a wrong one.
 * @typedef {{ message?: string }} PlaywrightError
 * @typedef {{ title: string, tests: { projectName: string, status: string, results: { errors: PlaywrightError[] }[] }[] }} PlaywrightSpec
 * @typedef {{ specs?: PlaywrightSpec[], suites?: PlaywrightSuite[] }} PlaywrightSuite
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: PlaywrightError[], suites: PlaywrightSuite[] }} PlaywrightReport
 *
 * @typedef {{ passed: number, failed: number, skipped: number, complaints: string[] }} Counts
 */

/** Lines of a reason that are shown: what was wanted and what was there stand in the first ones. */
const SHOWN_LINES = 12

const [failures = '0', ...files] = process.argv.slice(2)
const counts = { passed: 0, failed: Number(failures), skipped: 0 }
for (const file of files) {
  const { passed, failed, skipped, complaints } = readReport(file)
  counts.passed += passed
  counts.skipped += skipped
  counts.failed += failed
  for (const complaint of complaints) console.log(`${complaint}\n`)
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
  } catch (error) {
    return { passed: 0, failed: 1, skipped: 0, complaints: [complaint(file, [`no report: ${String(error)}`])] }
  }
}

/**
 * @param {JestReport} report
 * @returns {Counts}
 */
function countsOfSuite({ success, numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) {
  // A suite that could not be loaded has failed without a failed test.
  const failed = success ? 0 : Math.max(1, numFailedTests)
  const complaints = testResults.flatMap((file) => {
    const tests = file.assertionResults.filter((test) => test.status === 'failed')
    if (tests.length === 0 && file.status === 'failed') return [complaint(file.name, [file.message])]
    return tests.map((test) => complaint(`${file.name} › ${test.fullName}`, test.failureMessages))
  })
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests, complaints }
}

/**
 * @param {PlaywrightReport} report
 * @returns {Counts}
 */
function countsOfWindows({ stats: { expected, unexpected, flaky, skipped }, errors, suites }) {
  const failed = unexpected + flaky
  const complaints = [
    ...errors.map((error) => complaint('windows', [error.message ?? ''])),
    ...specsOf(suites).flatMap(({ title, tests }) =>
      tests
        .filter(({ status }) => status === 'unexpected' || status === 'flaky')
        .map(({ projectName, results }) =>
          complaint(
            `${projectName} › ${title}`,
            results.flatMap((result) => result.errors.map(({ message = '' }) => message)),
          ),
        ),
    ),
  ]
  return { passed: expected, failed: failed === 0 && errors.length > 0 ? 1 : failed, skipped, complaints }
}

/**
 * @param {PlaywrightSuite[]} suites
 * @returns {PlaywrightSpec[]}
 */
function specsOf(suites) {
  return suites.flatMap((suite) => [...(suite.specs ?? []), ...specsOf(suite.suites ?? [])])
}

/**
 * @param {string} name
 * @param {string[]} reasons
 * @returns {string}
 */
function complaint(name, reasons) {
  const lines = reasons.flatMap((reason) => stripVTControlCharacters(reason).split('\n').slice(0, SHOWN_LINES))
  return [`FAILED ${name}`, ...lines.map((line) => `    ${line}`)].join('\n')
}
