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
  writeReport('good.json', { success: true, numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1 })
  writeReport('bad.json', { success: false, numPassedTests: 3, numFailedTests: 2, numPendingTests: 0, numTodoTests: 0 })
  writeReport('unloaded.json', {
    success: false,
    numPassedTests: 1,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
  })
  writeReport('windows.json', { stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 2 }, errors: [] })
  writeReport('no-windows.json', { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [{}] })
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
  expect(await runNode([SCRIPT, ...args], folder)).toEqual({ code, stdout: `${line}\n`, stderr: '' })
})

function writeReport(name: string, report: object): void {
  writeFileSync(join(folder, name), JSON.stringify(report))
}
