import { describe, expect, test } from 'vitest'
import { readRepoJson } from '../support/repository.ts'
import { runTool } from '../support/run-tool.ts'

const TSC = '@typescript/native/bin/tsc'

describe('the compiler', () => {
  test('is the pinned one', async () => {
    const { devDependencies } = readRepoJson('package.json') as { devDependencies: Record<string, string> }
    const { stdout } = await runTool(TSC, ['--version'])
    expect(stdout.trim()).toBe('Version 7.0.2')
    expect(devDependencies['@typescript/native']).toBe('npm:typescript@7.0.2')
  })

  test('knows nothing of Node or a browser in the domain', async () => {
    const { stdout, code } = await runTool(TSC, ['-p', 'tests/architecture/fixtures/types', '--pretty', 'false'])
    expect(code).not.toBe(0)
    const refused = [...stdout.matchAll(/impure\.ts.*Cannot find (?:name|module) '([^']+)'/g)].map(([, name]) => name)
    expect(new Set(refused)).toEqual(
      new Set(['Buffer', 'console', 'fetch', 'node:fs', 'process', 'setTimeout', 'window']),
    )
  })
})
