import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { createInterface } from 'node:readline'
import { afterAll, describe, expect, test } from 'vitest'
import { repoRoot } from '../../support/repository.ts'

const root = mkdtempSync(path.join(tmpdir(), 'ovenbird-serve-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

function serve(...args: string[]) {
  const entry = path.join(repoRoot, 'src-main/hosts/server-entry.ts')
  const child = spawn(process.execPath, [entry, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, OVENBIRD_HOME: path.join(root, 'home') },
  })
  const ended = once(child, 'close').then(([code]) => code as number | null)
  return { child, ended, stderr: text(child.stderr) }
}

async function firstLine({ child }: ReturnType<typeof serve>): Promise<string> {
  for await (const line of createInterface({ input: child.stdout })) return line
  return ''
}

describe('npm run serve', () => {
  test('prints one address that lets a browser in, and ends well when it is told to', { timeout: 30_000 }, async () => {
    const run = serve()
    const line = await firstLine(run)
    const [, address = ''] = /^Ovenbird is at (http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43})$/.exec(line) ?? []
    const answer = await fetch(address, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/'])

    const port = new URL(address).port
    const second = serve('--port', port)
    expect(await second.ended).toBe(1)
    expect(await second.stderr).toMatch(/port \d+: another program listens there\.\n {2}→ Choose another port/)

    run.child.kill('SIGTERM')
    expect([await run.ended, await run.stderr]).toEqual([0, ''])
    await expect(fetch(address)).rejects.toThrow('fetch failed')
  })

  test.each([
    [['--host', '0.0.0.0'], /Give the secret that they must show: --token/],
    [['--host', '0.0.0.0', '--token', 'short'], /at least 16/],
    [['--port', '70000'], /from 0 to 65535/],
    [['--colour'], /unknown option/],
  ])('%j is refused in words', async (args, words) => {
    const run = serve(...args)
    expect(await run.ended).not.toBe(0)
    expect(await run.stderr).toMatch(words)
  })
})
