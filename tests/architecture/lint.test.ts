import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { repoRoot } from '../support/repository.ts'
import { runTool } from '../support/run-tool.ts'

type Report = { diagnostics: { code: string; message: string; filename: string }[]; number_of_files: number }

/** A copy, since the configuration names folders from its own, and leaves fixtures alone. */
let folder = ''
let reported: string[] = []
let fileCount = 0

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lint-canary-'))
  cpSync(join(repoRoot, 'tests/architecture/fixtures/lint'), folder, { recursive: true })
  cpSync(join(repoRoot, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))
  const { stdout } = await runTool('oxlint/bin/oxlint', ['--format', 'json'], folder)
  const report = JSON.parse(stdout) as Report
  fileCount = report.number_of_files
  reported = report.diagnostics.map(({ filename, code, message }) => `${filename} ${code} ${message}`)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('lint', () => {
  test.each(['Date', 'setTimeout', 'console', 'fetch', 'crypto', 'process'])('refuses %s in the domain', (name) => {
    expect(reported).toContainEqual(
      expect.stringMatching(`domain/impure.ts eslint\\(no-restricted-globals\\).*${name}`),
    )
  })

  test.each(['random', 'pow', 'localeCompare'])('refuses .%s in the domain', (name) => {
    expect(reported).toContainEqual(
      expect.stringMatching(`domain/impure.ts eslint\\(no-restricted-properties\\).*${name}`),
    )
  })

  test.each([
    ['a promise nobody waits for', 'typescript\\(no-floating-promises\\)'],
    ['a value whose type is not known', 'typescript\\(no-unsafe'],
    ['printing', 'eslint\\(no-console\\)'],
  ])('refuses %s outside hosts', (_, code) => {
    expect(reported).toContainEqual(expect.stringMatching(`app/careless.ts ${code}`))
  })

  test('read all that was to be refused', () => {
    expect(fileCount).toBe(2)
  })
})
