import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bundledNodeName } from './bundled-node.mjs'
import { ensureSetUp } from './ensure-set-up.mjs'

/** Stands in for npm: records how it was called, then installs what the lockfile of these tests names, or fails. */
const NPM = `
  import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
  const { NODE_ENV } = process.env
  appendFileSync('npm-calls.jsonl', JSON.stringify({ args: process.argv.slice(2), NODE_ENV }) + '\\n')
  rmSync('node_modules', { recursive: true, force: true })
  if (existsSync('npm-fails')) process.exit(3)
  const bin = 'node_modules/' + process.env.NODE_PACKAGE + '/bin'
  mkdirSync('node_modules/tool', { recursive: true })
  mkdirSync(bin, { recursive: true })
  symlinkSync(process.env.NODE_OF_TESTS, bin + (process.platform === 'win32' ? '/node.exe' : '/node'))
  const record = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  delete record.packages['node_modules/tool-for-another-machine']
  writeFileSync('node_modules/.package-lock.json', JSON.stringify(record))
`

type Call = { args: string[]; NODE_ENV?: string }

const nodePackage = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
let root = ''
let said: string[] = []

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'set-up-'))
  said = []
  write('npm-cli.js', NPM)
  write('package.json', JSON.stringify({ type: 'module', optionalDependencies: { [nodePackage]: '24.0.0' } }))
  writeLock('1.0.0')
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('set-up', () => {
  test('installs what is missing, once', async () => {
    expect(await setUp()).toEqual({ ok: true, installed: true })
    expect(await setUp()).toEqual({ ok: true, installed: false })
    expect(npmCalls()).toHaveLength(1)
    expect(said).toEqual([expect.stringContaining('installing the locked packages'), 'Set up.'])
  })

  test('brings what production leaves out, and runs no package’s scripts', async () => {
    await setUp({ NODE_ENV: 'production' })
    const [call] = npmCalls()
    expect(call?.args).toEqual(
      expect.arrayContaining([
        'ci',
        '--include=dev',
        '--include=optional',
        '--ignore-scripts',
        '--engine-strict=false',
      ]),
    )
    expect(call).not.toHaveProperty('NODE_ENV')
  })

  test('installs again when the lockfile changes', async () => {
    await setUp()
    writeLock('1.0.1')
    expect(await setUp()).toEqual({ ok: true, installed: true })
  })

  test('takes over what somebody installed by hand', async () => {
    await setUp()
    rmSync(join(root, 'node_modules/.ovenbird-setup'))
    expect(await setUp()).toEqual({ ok: true, installed: false })
    expect(npmCalls()).toHaveLength(1)
  })

  test('does not take over an installation without a package', async () => {
    await setUp()
    rmSync(join(root, 'node_modules/.ovenbird-setup'))
    rmSync(join(root, 'node_modules/tool'), { recursive: true })
    expect(await setUp()).toEqual({ ok: true, installed: true })
  })

  test('never empties a folder of another’s that node_modules is a link to', async () => {
    const other = join(root, 'other/node_modules')
    mkdirSync(join(other, 'tool'), { recursive: true })
    symlinkSync(other, join(root, 'node_modules'), 'junction')
    expect(await setUp()).toEqual({
      ok: false,
      message: expect.stringMatching(/node_modules is a link.*Take the link away/),
    })
    expect(existsSync(join(other, 'tool'))).toBe(true)
    expect(npmCalls()).toHaveLength(0)
  })

  test('works with a link to what matches the lockfile', async () => {
    await setUp()
    renameSync(join(root, 'node_modules'), join(root, 'other'))
    rmSync(join(root, 'other/.ovenbird-setup'))
    symlinkSync(join(root, 'other'), join(root, 'node_modules'), 'junction')
    expect(await setUp()).toEqual({ ok: true, installed: false })
  })

  test('says what went wrong and how to go on, and starts over the next time', async () => {
    write('npm-fails', '')
    expect(await setUp()).toEqual({ ok: false, message: expect.stringMatching(/`npm ci` ended with 3.*Cure that/) })
    rmSync(join(root, 'npm-fails'))
    expect(await setUp()).toEqual({ ok: true, installed: true })
  })

  test('says what to install where there is no npm', async () => {
    const env = { npm_execpath: join(root, 'pnpm.cjs'), npm_node_execpath: join(root, 'bin/node'), PATH: '' }
    mkdirSync(join(root, 'bin'))
    write('pnpm.cjs', '')
    write('bin/node', '')
    expect(await setUp(env)).toEqual({ ok: false, message: expect.stringContaining('npm install -g npm') })
  })
})

describe('set-ups started at once', () => {
  test('install once', async () => {
    const outcomes = await Promise.all([setUp(), setUp(), setUp()])
    expect(outcomes.filter((outcome) => outcome.ok && outcome.installed)).toHaveLength(1)
    expect(outcomes.every(({ ok }) => ok)).toBe(true)
    expect(npmCalls()).toHaveLength(1)
  })

  test('wait for one that is under way', async () => {
    writeHolder({ host: hostname(), pids: [process.pid] })
    const waiting = Promise.withResolvers<void>()
    const outcome = setUp({}, (line) => line.includes('under way') && waiting.resolve())
    await waiting.promise
    expect(npmCalls()).toHaveLength(0)
    rmSync(join(root, '.setup-lock'), { recursive: true })
    expect(await outcome).toEqual({ ok: true, installed: true })
  })

  test('do not wait for one that was killed', async () => {
    writeHolder({ host: hostname(), pids: [2 ** 30] })
    expect(await setUp()).toEqual({ ok: true, installed: true })
    expect(said.join()).not.toContain('under way')
  })

  test('leave no lock behind', async () => {
    await setUp()
    expect(existsSync(join(root, '.setup-lock'))).toBe(false)
  })
})

function setUp(env: NodeJS.ProcessEnv = {}, listen: (line: string) => unknown = () => {}) {
  return ensureSetUp({
    root: join(root, '/'),
    env: {
      npm_execpath: join(root, 'npm-cli.js'),
      NODE_PACKAGE: nodePackage,
      NODE_OF_TESTS: process.execPath,
      PATH: process.env['PATH'],
      ...env,
    },
    say: (line) => {
      said.push(line)
      listen(line)
    },
  })
}

function npmCalls(): Call[] {
  const path = join(root, 'npm-calls.jsonl')
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Call)
}

function writeLock(version: string): void {
  const packages = {
    '': {},
    'node_modules/tool': { version, dev: true },
    [`node_modules/${nodePackage}`]: { version, optional: true, os: process.platform, cpu: process.arch },
    'node_modules/tool-for-another-machine': { version, optional: true, os: ['plan9'], cpu: ['mips'] },
  }
  write('package-lock.json', JSON.stringify({ packages }))
}

function writeHolder(holder: { host: string; pids: number[] }): void {
  mkdirSync(join(root, '.setup-lock'))
  write('.setup-lock/holder.json', JSON.stringify({ token: 'other', ...holder }))
}

function write(path: string, text: string): void {
  writeFileSync(join(root, path), text)
}

test('the package of Node that these tests stand in for is the one looked for', () => {
  expect(bundledNodeName(root)).toBe(nodePackage)
})
