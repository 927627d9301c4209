import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { describeError } from './describe-error.ts'
import { type EngineLogOptions, openEngineLog } from './engine-log.ts'

const root = mkdtempSync(path.join(tmpdir(), 'ovenbird-log-'))
const dir = path.join(root, 'logs')
let now = 0
const open = (options: Partial<EngineLogOptions> = {}) =>
  openEngineLog({ dir, clock: { now: () => (now += 1) }, ...options })

afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('the log of the engine', () => {
  test('gives back what was written, oldest first, and the last of it where that is asked for', async () => {
    const log = open()
    for (let i = 1; i <= 5; i += 1) log.write('info', `line ${i}`, { i })
    expect((await log.tail(100)).map(({ message }) => message)).toEqual([1, 2, 3, 4, 5].map((i) => `line ${i}`))
    expect(await open().tail(2)).toMatchObject([{ message: 'line 4' }, { message: 'line 5', details: { i: 5 } }])
  })

  test('is bounded: the oldest lines go, the newest stay in order over all its files', async () => {
    const log = open({ fileBytesMax: 500, filesMax: 3 })
    for (let i = 0; i < 200; i += 1) log.write('warn', `line ${i}`)
    expect(readdirSync(dir).toSorted()).toEqual(['engine.1.log', 'engine.2.log', 'engine.log'])
    for (const name of readdirSync(dir)) expect(statSync(path.join(dir, name)).size).toBeLessThan(600)
    const lines = await log.tail(1_000)
    expect(lines.at(-1)?.message).toBe('line 199')
    expect(lines.map(({ ts }) => ts)).toEqual(lines.map(({ ts }) => ts).toSorted((a, b) => a - b))
  })

  test('holds no secrets', () => {
    const log = open()
    const details = { headers: { Authorization: 'Bearer s3cret' }, url: 'http://x/?token=s3cret&w=1', apiKey: 's3cret' }
    log.write('error', 'refused: Bearer s3cret, password: s3cret', { ...details, list: [{ Cookie: 's3cret' }] })
    expect(readFileSync(log.file, 'utf8')).not.toContain('s3cret')
  })

  test('is read though a line of it was torn', async () => {
    const log = open()
    log.write('info', 'before')
    writeFileSync(log.file, `${readFileSync(log.file, 'utf8')}{"ts":1,"lev\n`)
    log.write('info', 'after')
    expect((await log.tail(10)).map(({ message }) => message)).toEqual(['before', 'after'])
  })

  test('stops nothing where it can not be written', async () => {
    mkdirSync(root, { recursive: true })
    writeFileSync(dir, 'a file in its place')
    const log = open()
    expect(() => log.write('error', 'lost')).not.toThrow()
    expect(await log.tail(10)).toEqual([])
  })

  test('says of what was thrown where it comes from', () => {
    expect(describeError(Object.assign(new Error('no'), { code: 'ENOSPC' }))).toMatchObject(['no', { code: 'ENOSPC' }])
    expect(describeError('no')).toEqual(['no'])
  })
})
