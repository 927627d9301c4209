import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/** A command as the product's are: TypeScript, ending in its own way when told to. */
const COMMAND = `
  const [what = '', ...rest]: string[] = process.argv.slice(2)
  if (what === 'say') console.log(JSON.stringify(rest))
  if (what === 'fail') process.exitCode = 7
  if (what === 'warn') {
    process.emitWarning('news of no use', 'ExperimentalWarning')
    process.emitWarning('something is wrong')
  }
  if (what === 'wait') {
    const work = setInterval(() => {}, 1000)
    process.on('SIGTERM', () => {
      clearInterval(work)
      console.log('ended in order')
      process.exitCode = 5
    })
    console.log('ready')
  }
`

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'launch-'))
  const [here, under] = ['run-here.mjs', 'run-under.mjs'].map((file) => new URL(file, import.meta.url).href)
  writeFileSync(join(folder, 'package.json'), '{ "type": "module", "scripts": { "wait": "node here.mjs wait" } }')
  writeFileSync(join(folder, 'command.ts'), COMMAND)
  const runsHere = `import { runHere } from '${here}'\nawait runHere(import.meta.dirname, 'command.ts', process.argv.slice(2))`
  writeFileSync(join(folder, 'here.mjs'), runsHere)
  writeFileSync(
    join(folder, 'under.mjs'),
    `import { runUnder } from '${under}'\nawait runUnder(process.execPath, import.meta.dirname + '/here.mjs', process.argv.slice(2))`,
  )
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.each(['here.mjs', 'under.mjs'])('a command run by %s', (launcher) => {
  test('gets its arguments as they were', async () => {
    const { stdout } = await ended(start(launcher, ['say', 'two words', '--json', '*']))
    expect(JSON.parse(stdout)).toEqual(['two words', '--json', '*'])
  })

  test('decides the exit code', async () => {
    expect(await ended(start(launcher, ['fail']))).toMatchObject({ code: 7 })
  })

  test('shows warnings that matter, and none about Node’s own experiments', async () => {
    const { stderr } = await ended(start(launcher, ['warn']))
    expect(stderr).toContain('something is wrong')
    expect(stderr).not.toContain('news of no use')
  })

  test('ends in its own way when it is told to end', async () => {
    const child = start(launcher, ['wait'])
    await said(child, 'ready')
    child.kill('SIGTERM')
    expect(await ended(child)).toMatchObject({ code: 5, stdout: expect.stringContaining('ended in order') })
  })
})

test('a command does not outlive the process that started it', async () => {
  const child = start('under.mjs', ['wait'])
  const end = ended(child)
  await said(child, 'ready')
  child.kill('SIGKILL')
  // The streams are the command's own: they close when it is gone.
  expect(await end).toMatchObject({ stdout: expect.stringContaining('ended in order') })
})

test.runIf(process.platform === 'linux')('a command does not outlive the npm that started it', async () => {
  // npm runs scripts on the first Node of the PATH: an older one strips no types.
  const env = { ...process.env, PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter) }
  const child = spawn('npm', ['run', '--silent', 'wait'], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const end = ended(child)
  await said(child, 'ready')
  child.kill('SIGKILL')
  expect(await end).toMatchObject({ stdout: expect.stringContaining('ended in order') })
})

function start(launcher: string, args: string[]): ChildProcess {
  return spawn(process.execPath, [join(folder, launcher), ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
}

async function said(child: ChildProcess, text: string): Promise<void> {
  for (let heard = ''; !heard.includes(text);) {
    const chunk = await Promise.race([once(child.stdout ?? child, 'data'), once(child, 'close').then(() => undefined)])
    if (!chunk) throw new Error(`it ended before it said ${text}`)
    heard += String(chunk[0])
  }
}

async function ended(child: ChildProcess): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const texts = { stdout: '', stderr: '' }
  child.stdout?.on('data', (chunk: Buffer) => (texts.stdout += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (texts.stderr += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, ...texts }
}
