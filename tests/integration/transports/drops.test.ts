import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { utimes } from 'node:fs/promises'
import path from 'node:path'
import { ulid } from 'ulid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../../support/engine/eventually.ts'
import { type ServedStudio, servedStudio } from './support/served-studio.ts'

const LIMITS = { fileBytes: 1_000, totalBytes: 2_500, files: 5 }
let studio: ServedStudio
beforeAll(async () => {
  studio = await servedStudio({ dropLimits: LIMITS })
})
afterAll(() => studio[Symbol.asyncDispose]())

async function begin(): Promise<string> {
  const answer = await studio.fetch('/drop', { method: 'POST' })
  expect(answer.status).toBe(201)
  return ((await answer.json()) as { drop: string }).drop
}

function put(drop: string, name: string, body: string | ReadableStream<Uint8Array>): Promise<Response> {
  return studio.fetch(`/drop/${drop}?path=${encodeURIComponent(name)}`, {
    method: 'PUT',
    body,
    ...(body instanceof ReadableStream && { duplex: 'half' }),
  })
}

/** Every file under a folder, by its path there. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort()
}

const folderOf = (drop: string) => path.join(studio.home, 'drops', drop)

describe('a folder that is dropped on a browser', () => {
  test('arrives file by file, with its folders', async () => {
    const drop = await begin()
    for (const name of ['layers/Hat/Crown.png', 'layers/Hat/Bell#5.png', 'layers/Körper/Ash 🎩.png']) {
      expect((await put(drop, name, `bytes of ${name}`)).status).toBe(204)
    }
    expect(filesIn(folderOf(drop))).toEqual(
      ['layers/Hat/Bell#5.png', 'layers/Hat/Crown.png', 'layers/Körper/Ash 🎩.png'].map(path.normalize).sort(),
    )
    expect(readFileSync(path.join(folderOf(drop), 'layers/Hat/Crown.png'), 'utf8')).toBe(
      'bytes of layers/Hat/Crown.png',
    )
  })

  test.each([
    '../out.png',
    'layers/../../out.png',
    '/etc/out.png',
    'C:/out.png',
    '..\\out.png',
    'layers//out.png',
    './out.png',
    'out\0.png',
    '',
    `${'deep/'.repeat(40)}out.png`,
    `${'long'.repeat(400)}.png`,
  ])('is not let out of its place by %j', async (name) => {
    const drop = await begin()
    const answer = await put(drop, name, 'x')
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({
      data: { problems: [{ code: 'VALIDATION', cure: expect.any(String) }] },
    })
    expect(filesIn(folderOf(drop))).toEqual([])
    expect(existsSync(path.join(studio.home, 'out.png'))).toBe(false)
  })

  test('may not be too large, file by file and together, announced or not', async () => {
    const drop = await begin()
    const tooLarge = { data: { problems: [{ code: 'LAYER_TOO_LARGE', file: 'a.png' }] } }
    const announced = await put(drop, 'a.png', 'x'.repeat(LIMITS.fileBytes + 1))
    expect([announced.status, await announced.json()]).toMatchObject([413, tooLarge])

    const silent = new Blob(['x'.repeat(LIMITS.fileBytes + 1)]).stream()
    const met = await put(drop, 'a.png', silent)
    expect([met.status, await met.json()]).toMatchObject([413, tooLarge])
    expect(filesIn(folderOf(drop))).toEqual([])

    const other = await begin()
    const statuses = []
    for (const name of ['a', 'b', 'c']) statuses.push((await put(other, name, 'x'.repeat(1_000))).status)
    expect(statuses).toEqual([204, 204, 413])
    expect(filesIn(folderOf(other))).toEqual(['a', 'b'])
  })

  test('may not hold more files than any folder of layers does', async () => {
    const drop = await begin()
    const statuses = []
    for (let nth = 0; nth <= LIMITS.files; nth += 1) statuses.push((await put(drop, `${nth}.png`, 'x')).status)
    expect(statuses).toEqual([...Array.from({ length: LIMITS.files }, () => 204), 413])
  })

  test('leaves nothing of a file that did not arrive whole', async () => {
    const drop = await begin()
    const ended = new AbortController()
    const stalled = new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(10)) })
    const sending = studio
      .fetch(`/drop/${drop}?path=half.png`, {
        method: 'PUT',
        body: stalled,
        duplex: 'half',
        signal: ended.signal,
      })
      .catch(() => undefined)
    await eventually('it began to arrive', () => filesIn(folderOf(drop)).length === 1)
    ended.abort()
    await sending
    await eventually('it is gone again', () => filesIn(folderOf(drop)).length === 0)
    expect((await put(drop, 'half.png', 'whole')).status).toBe(204)
  })
})

test('a drop that was not begun takes nothing', async () => {
  for (const id of [ulid(), 'x', '..', '%2e%2e', '..%2f..']) {
    expect((await put(id, 'a.png', 'x')).status).toBe(404)
  }
  for (const [method, address] of [
    ['GET', '/drop'],
    ['PUT', '/drop'],
    ['POST', '/drop/x'],
    ['DELETE', `/drop/${ulid()}`],
  ] as const) {
    expect((await studio.fetch(address, { method })).status).toBe(405)
  }
})

test('what was dropped and never used is swept at the next start, and nothing else', async () => {
  const fresh = await begin()
  const old = ulid(Date.now() - 2 * 60 * 60 * 1_000)
  const mine = path.join(studio.home, 'drops', 'not a drop')
  mkdirSync(path.join(folderOf(old), 'Hat'), { recursive: true })
  mkdirSync(mine)
  await utimes(mine, 0, 0)
  await studio.restartServer()
  expect([existsSync(folderOf(old)), existsSync(folderOf(fresh)), existsSync(mine)]).toEqual([false, true, true])
  expect((await put(fresh, 'a.png', 'x')).status).toBe(404)
})

test('nothing broke meanwhile', () => {
  expect(studio.errors).toEqual([])
})
