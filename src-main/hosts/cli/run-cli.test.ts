import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCli as spawnCli } from '../../../tests/support/engine/cli.ts'
import { type Prompt, prompt } from '../../../tests/support/engine/cli-here.ts'
import { writeLayerSet } from '../../../tests/support/engine/layer-set.ts'

const COMMANDS = [
  'plan',
  'capacity',
  'cook',
  'revise',
  'review',
  'export',
  'verify',
  'pack',
  'unpack',
  'free-space',
  'events',
  'import',
  'doctor',
  'bench',
]

const here: Prompt = prompt()
afterAll(() => here[Symbol.dispose]())
beforeAll(() => void writeLayerSet(here.path('set'), { supply: 8 }))

describe('a user who asks', () => {
  test('what there is, is told every command', async () => {
    const { code, stdout } = await here.run('--help')
    expect(code).toBe(0)
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'))
  })

  test.each(COMMANDS)('%s --help is told what it takes, and nothing happens', async (command) => {
    const { code, stdout } = await here.run(command, '--help')
    expect(code).toBe(0)
    expect(stdout).toContain(`Usage: ovenbird ${command}`)
    expect(stdout).toContain('--json')
    expect(readdirSync(here.dir)).toEqual(['set'])
  })
})

describe('wrong usage ends with 2', () => {
  test.each([
    ['an unknown command', ['cok']],
    ['an unknown option', ['cook', 'set/collection.json', '--suply', '3']],
    ['a missing argument', ['plan']],
    ['a missing option', ['import', 'set/layers']],
    ['a number that is none', ['plan', 'set/collection.json', '--supply', 'many']],
    ['a supply of nothing', ['plan', 'set/collection.json', '--supply', '0']],
    ['a seed that is none', ['plan', 'set/collection.json', '--seed', 'abc']],
    ['a seed of more than 64 bits', ['plan', 'set/collection.json', '--seed', '18446744073709551616']],
    ['an unknown mode', ['plan', 'set/collection.json', '--mode', 'lucky']],
    ['an unknown format', ['export', 'set', '--out', 'x', '--format', 'erc20']],
    ['two decisions at once', ['review', 'set', '--approve', 'all', '--reject', 'new']],
    ['an unknown follow-up', ['review', 'set', '--reject', 'all', '--then', 'later']],
    ['more images than can be made at once', ['review', 'set', '--reject', '1', '--then', 'several:99']],
    ['a piece of no number', ['review', 'set', '--choose', '0:1']],
    ['a width that no image has', ['export', 'set', '--out', 'x', '--width', '999999']],
    ['an empty name', ['export', 'set', '--out', 'x', '--name', '']],
    ['a shuffle that is no seed', ['export', 'set', '--out', 'x', '--shuffle', 'abc']],
  ])('for %s, with one JSON document if asked for', async (_what, args) => {
    const plain = await here.run(...args)
    expect(plain).toMatchObject({ code: 2, stdout: '' })
    expect(plain.stderr).toMatch(/^error: /m)
    expect(plain.stderr).not.toMatch(/Too (big|small)|Invalid input/)
    const { code, answer } = await here.ask(...args)
    expect(code).toBe(2)
    expect(answer).toMatchObject({ error: { problems: [{ message: expect.any(String), cure: expect.any(String) }] } })
  })
})

describe('what fails ends with 1, with one JSON document if asked for', () => {
  test.each([
    ['plan', ['plan', 'nowhere.json'], 'NOT_FOUND'],
    ['capacity', ['capacity', 'nowhere.json'], 'NOT_FOUND'],
    ['cook', ['cook', 'nowhere.json'], 'NOT_FOUND'],
    ['revise', ['revise', 'set'], 'NOT_A_PROJECT'],
    ['review', ['review', 'set', '--approve', 'all'], 'NOT_A_PROJECT'],
    ['export', ['export', 'set', '--out', 'x'], 'NOT_A_PROJECT'],
    ['verify', ['verify', 'set'], 'NOT_FOUND'],
    ['pack', ['pack', 'set', 'x.pack'], 'NOT_A_PROJECT'],
    ['unpack', ['unpack', 'x', 'set/collection.json'], 'VALIDATION'],
    ['free-space', ['free-space', 'set'], 'NOT_A_PROJECT'],
    ['events', ['events', 'set'], 'NOT_A_PROJECT'],
    ['import', ['import', 'nowhere', '--out', 'x.json'], 'NOT_FOUND'],
  ])('%s', async (_command, args, expected) => {
    const { code, answer, stderr } = await here.ask(...args)
    expect(code).toBe(1)
    const [problem] = answer.error?.problems ?? []
    expect(problem?.code).toBe(expected)
    expect(problem?.cure).toMatch(/^[A-Z].* .*[.?]$/)
    expect(stderr).not.toBe('')
    expect(readdirSync(here.dir)).toEqual(['set'])
  })
})

describe('a collection from its layers to its export', { timeout: 120_000 }, () => {
  test('every command answers with one JSON document, where the user stands', async () => {
    const planned = await here.ask('plan', 'set')
    expect(planned).toMatchObject({ code: 0, answer: { status: 'met', pieces: expect.any(Array) } })
    expect(planned.answer['pieces']).toHaveLength(8)
    expect(await here.ask('capacity', 'set')).toMatchObject({ code: 0, answer: { value: '240', kind: 'exact' } })

    const cooked = await here.ask('cook', 'set/collection.json', '--project', 'p', '--out', 'exported')
    expect(cooked).toMatchObject({
      code: 0,
      answer: { planHash: planned.answer['planHash'], pieces: 8, failed: 0, exportDir: here.path('exported') },
    })
    expect(readdirSync(here.path('exported/images'))).toHaveLength(8)
    expect(await here.ask('verify', 'exported')).toMatchObject({ code: 0, answer: { verified: true, problems: [] } })
    expect(await here.ask('revise', 'p')).toMatchObject({ code: 0, answer: { affected: 0, stay: 8, applied: false } })
    expect((await here.run('revise', 'p', '--apply')).stdout).toMatch(/nothing to make/)
    expect(await here.ask('review', 'p', '--approve', 'Hat:Nope')).toMatchObject({
      code: 1,
      answer: { error: { problems: [{ message: expect.stringContaining('"Hat" has no trait "Nope"') }] } },
    })
    expect(await here.ask('review', 'p', '--reject', '2', '--then', 'same')).toMatchObject({
      code: 0,
      answer: { reviewed: 1, numbers: [2], skipped: [] },
    })
    const again = await here.ask('cook', 'p', '--out', 'exported')
    expect(again).toMatchObject({ code: 0, answer: { cookId: cooked.answer['cookId'], pieces: 8 } })
    const space = await here.ask('free-space', 'p')
    expect(space).toMatchObject({ code: 0, answer: { versions: 1 } })
    const exported = await here.ask('export', 'p', '--out', 'metaplex', '--format', 'metaplex,json', '--all')
    expect(exported).toMatchObject({ code: 0, answer: { pieces: 8 } })
    const events = await here.ask('events', 'p', '--since', '2', '--limit', '3')
    expect(events.answer['events']).toMatchObject([{ seq: 3 }, { seq: 4 }, { seq: 5 }])

    expect(await here.ask('pack', 'p', 'p.pack')).toMatchObject({ code: 0, answer: { file: here.path('p.pack') } })
    expect(await here.ask('unpack', 'moved', 'p.pack')).toMatchObject({ code: 0, answer: { dir: here.path('moved') } })
    const moved = await here.ask('export', 'moved', '--out', 'moved-out')
    const there = await here.ask('export', 'p', '--out', 'there-out')
    expect(moved.answer['manifestSha256']).toBe(there.answer['manifestSha256'])

    const imported = await here.ask('import', 'set/layers', '--out', 'imported.json')
    expect(imported).toMatchObject({ code: 0, answer: { categories: 4, traits: 15 } })
    expect(await here.ask('plan', 'imported.json')).toMatchObject({ code: 0, answer: { status: 'met' } })
    expect(await here.ask('import', 'set/layers', '--out', 'imported.json')).toMatchObject({ code: 1 })
  })

  test('a plan that can not be met ends with 1, and its document says why and what would lift it', async () => {
    const { code, answer } = await here.ask('plan', 'set', '--supply', '500')
    expect(code).toBe(1)
    expect(answer).toMatchObject({ status: 'impossible', reasons: [{ kind: 'capacity' }], offers: expect.any(Array) })
  })

  test('a changed export does not verify, and what changed is named', async () => {
    const [image = ''] = readdirSync(here.path('exported/images'))
    rmSync(here.path('exported/images', image))
    expect(await here.ask('verify', 'exported')).toMatchObject({
      code: 1,
      answer: { verified: false, problems: [{ file: `images/${image}` }] },
    })
  })

  test('without --json the answer is in words on stdout, and progress on stderr alone', async () => {
    const { code, stdout, stderr } = await here.run('cook', 'set/collection.json', '--project', 'words', '--out', 'w')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^8 pieces in /)
    expect(stdout).toContain(here.path('w', 'images'))
    expect(stdout).not.toContain('Cooking:')
    expect(stderr).toMatch(/^Cooking: \d+ of 8/m)
    expect(stderr).toContain(`New project: ${here.path('words')}\n`)
    const again = await here.run('cook', 'set/collection.json', '--project', 'words', '--out', 'w')
    expect(again.stdout).toMatch(/^8 pieces, none of them made now, in [\d.]+ s\n/)
    expect(again.stderr).not.toContain('New project')
  })

  test('other overrides are taken over by the same cook, or make another where they must', async () => {
    const cook = (...more: string[]) => here.ask('cook', 'set/collection.json', '--project', 'grown', ...more)
    const first = await cook()
    const grown = await cook('--supply', '10')
    expect(grown.answer).toMatchObject({ cookId: first.answer['cookId'], pieces: 10 })
    const other = await cook('--seed', '99')
    expect(other.answer['cookId']).not.toBe(first.answer['cookId'])
  })

  test('a changed seed can not be revised, and the command that can take it over is named', async () => {
    const set = JSON.parse(readFileSync(here.path('set/collection.json'), 'utf8')) as object
    mkdirSync(here.path('other'))
    cpSync(here.path('set/layers'), here.path('other/layers'), { recursive: true })
    writeFileSync(here.path('other/collection.json'), JSON.stringify(set))
    await here.ask('cook', 'other/collection.json', '--project', 'reseeded')
    writeFileSync(here.path('other/collection.json'), JSON.stringify({ ...set, seed: '4711' }))
    expect(await here.ask('revise', 'reseeded')).toMatchObject({
      code: 1,
      answer: { error: { problems: [{ cure: expect.stringContaining(`ovenbird cook "${here.path('reseeded')}"`) }] } },
    })
    expect((await here.run('cook', 'reseeded')).stderr).toContain('The former cook is archived')
  })
})

test('as a program of its own it ends with the same codes, and takes paths from where npm was called', async () => {
  const cwd = path.join(here.dir, '..')
  const env = { INIT_CWD: here.dir }
  const options = { cwd, home: path.join(cwd, 'home'), env }
  const [fine, failed, wrong] = await Promise.all([
    spawnCli(['capacity', 'set/collection.json', '--json'], options),
    spawnCli(['capacity', 'nowhere.json', '--json'], options),
    spawnCli(['capacity', '--json'], options),
  ])
  expect([fine?.code, failed?.code, wrong?.code]).toEqual([0, 1, 2])
  expect(JSON.parse(fine?.stdout ?? '')).toMatchObject({ value: '240' })
  expect(existsSync(path.join(cwd, 'set'))).toBe(false)
  expect(readFileSync(here.path('set/collection.json'), 'utf8')).toContain('Small Set')
})
