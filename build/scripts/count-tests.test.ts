import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runNode } from '../../tests/support/run-tool.ts'

const SCRIPT = fileURLToPath(new URL('count-tests.mjs', import.meta.url))

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'count-tests-'))
  writeReport('good.json', jest({ numPassedTests: 5, numPendingTests: 1, numTodoTests: 1 }))
  const failed = {
    status: 'failed',
    fullName: 'a picture is kept',
    failureMessages: ['\u001B[31mgone\u001B[39m\nat once'],
  }
  const passed = { status: 'passed', fullName: 'a picture is shown', failureMessages: [] }
  writeReport(
    'bad.json',
    jest({
      success: false,
      numPassedTests: 3,
      numFailedTests: 2,
      testResults: [{ name: 'keep.test.ts', status: 'failed', message: '', assertionResults: [passed, failed] }],
    }),
  )
  writeReport(
    'unloaded.json',
    jest({
      success: false,
      numPassedTests: 1,
      testResults: [{ name: 'load.test.ts', status: 'failed', message: 'no such file', assertionResults: [] }],
    }),
  )
  const wrong = { projectName: 'web', status: 'unexpected', results: [{ errors: [{ message: 'not on screen' }] }] }
  const right = { projectName: 'electron', status: 'expected', results: [{ errors: [] }] }
  writeReport('windows.json', {
    stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 2 },
    errors: [],
    suites: [{ suites: [{ specs: [{ title: 'the main job', tests: [wrong, right] }] }] }],
  })
  writeReport('no-windows.json', {
    stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 },
    errors: [{ message: 'nothing to drive' }],
    suites: [],
  })
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each([
  [['0', 'good.json', 'good.json'], '10 passed, 0 failed, 4 skipped', 0],
  [['0', 'good.json', 'bad.json'], '8 passed, 2 failed, 2 skipped', 1],
  [['0', 'unloaded.json'], '1 passed, 1 failed, 0 skipped', 1],
  [['0', 'good.json', 'never-written.json'], '5 passed, 1 failed, 2 skipped', 1],
  [['1', 'good.json'], '5 passed, 1 failed, 2 skipped', 1],
  [['0', 'good.json', 'windows.json'], '12 passed, 2 failed, 4 skipped', 1],
  [['0', 'no-windows.json'], '0 passed, 1 failed, 0 skipped', 1],
])('%j counts as "%s"', async (args, line, code) => {
  const run = await runNode([SCRIPT, ...args], folder)
  expect({ code: run.code, last: run.stdout.trimEnd().split('\n').at(-1) }).toEqual({ code, last: line })
})

test.each([
  ['good.json', []],
  ['bad.json', ['FAILED keep.test.ts › a picture is kept', '    gone', '    at once']],
  ['unloaded.json', ['FAILED load.test.ts', '    no such file']],
  ['windows.json', ['FAILED web › the main job', '    not on screen']],
  ['no-windows.json', ['FAILED windows', '    nothing to drive']],
])('%s names what failed, and why', async (report, lines) => {
  const { stdout } = await runNode([SCRIPT, '0', report], folder)
  expect(stdout.split('\n').slice(0, -2)).toEqual(lines.length === 0 ? [] : [...lines, ''])
})

/** A report in the format of jest: a suite in which nothing happened, but for what is told. */
function jest(told: object): object {
  const counts = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 }
  return { success: true, ...counts, testResults: [], ...told }
}

function writeReport(name: string, report: object): void {
  writeFileSync(join(folder, name), JSON.stringify(report))
}
