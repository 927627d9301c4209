import process from 'node:process'
import { afterEach, expect, test } from 'vitest'
import { runElectron } from './run-electron.mjs'

const before = process.exitCode
afterEach(() => (process.exitCode = before))

const run = (script: string) => runElectron(process.execPath, ['-e', script])

test('an app that ends has run, and its exit code is passed on', async () => {
  expect(await run('process.exit(0)')).toBe(true)
  expect(process.exitCode).toBe(0)
  expect(await run('process.exit(3)')).toBe(true)
  expect(process.exitCode).toBe(3)
})

test('one that lacks its libraries, its sandbox or its display has not', async () => {
  expect(await run('process.exit(127)')).toBe(false)
  expect(await run('process.kill(process.pid, "SIGTRAP")')).toBe(false)
  expect(await runElectron('/nowhere/electron', [])).toBe(false)
})

test('one that a person ends has run', async () => {
  expect(await run('process.kill(process.pid, "SIGTERM")')).toBe(true)
})
