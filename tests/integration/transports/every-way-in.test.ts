import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Event } from '../../../schemas/event.ts'
import { eventually } from '../../support/engine/eventually.ts'
import { type ServedStudio, servedStudio } from './support/served-studio.ts'
import { type WayIn, WAYS_IN } from './support/ways-in.ts'
import { sketchDocument } from '../../support/engine/sketch-document.ts'
import { writeFileSync } from 'node:fs'
import path from 'node:path'

let studio: ServedStudio
let file: string
beforeAll(async () => {
  studio = await servedStudio()
  file = path.join(studio.root, 'collection.json')
  writeFileSync(file, JSON.stringify(sketchDocument()))
})
afterAll(() => studio[Symbol.asyncDispose]())

/** What a caller is told of a refusal, whatever carried it. */
async function refusalOf(answer: Promise<unknown>): Promise<unknown> {
  const told = await answer.then(
    (value) => ({ answered: value }),
    (error: unknown) => error,
  )
  const { code, status, message, data, defined } = told as Record<string, unknown>
  return { code, status, message, data, defined }
}

async function pagesOf(stream: unknown, enough: number): Promise<Event[]> {
  const events: Event[] = []
  for await (const page of stream as AsyncIterable<Event[]>) {
    events.push(...page)
    if (events.length >= enough) break
  }
  return events
}

describe.each(Object.entries(WAYS_IN))('%s', (_, enter) => {
  let way: WayIn
  beforeAll(() => {
    way = enter(studio)
  })
  afterAll(() => way.close())

  test('questions have the same answers', async () => {
    const { projectId, api } = studio
    expect(await way.call(['projects', 'list'])).toEqual(await api.projects.list())
    expect(await way.call(['settings', 'get'])).toEqual(await api.settings.get())
    expect(await way.call(['tools', 'list'])).toEqual(await api.tools.list())
    expect(await way.call(['feed', 'snapshot'], { projectId })).toEqual(await api.feed.snapshot({ projectId }))
    expect(await way.call(['feed', 'events'], { projectId, since: 0, limit: 2 })).toEqual(
      await api.feed.events({ projectId, since: 0, limit: 2 }),
    )
    expect(await way.call(['collections', 'plan'], { file })).toEqual(await api.collections.plan({ file }))
  })

  test('a command that is sent again under its id is carried out once', async () => {
    const { projectId, api } = studio
    const command = { projectId, file, commandId: `import-${Math.random()}` }
    const first = await way.call(['collections', 'import'], command)
    const before = (await api.feed.snapshot({ projectId })).asOfSeq
    expect(await way.call(['collections', 'import'], command)).toEqual(first)
    expect((await api.feed.snapshot({ projectId })).asOfSeq).toBe(before)
  })

  test('refusals are the same, with every problem', async () => {
    const direct = WAYS_IN['in the same process']?.(studio)
    const nobody = { projectId: 'nobody' }
    const refused = await refusalOf(way.call(['cooks', 'list'], nobody))
    expect(refused).toMatchObject({ code: 'FAILED', status: 422, defined: true })
    expect(refused).toEqual(await refusalOf(direct?.call(['cooks', 'list'], nobody) ?? Promise.resolve()))

    const misshapen = { dir: '' }
    const invalid = await refusalOf(way.call(['projects', 'open'], misshapen))
    expect(invalid).toMatchObject({ code: 'BAD_REQUEST', status: 400, data: { issues: [{ path: ['dir'] }] } })
  })

  test('events come in order as they are committed, and whoever leaves is not kept', async () => {
    const { projectId, api } = studio
    const { asOfSeq } = await api.feed.snapshot({ projectId })
    const listeners = studio.listeners()
    const tail = way.call(['feed', 'tail'], { projectId, since: asOfSeq })
    const read = pagesOf(await tail, 3)
    await eventually('the tail listens', () => studio.listeners() > listeners)
    studio.append(1)
    studio.append(2)
    const log = await api.feed.events({ projectId, since: asOfSeq })
    expect(await read).toEqual(log)
    await eventually('the tail is let go of', () => studio.listeners() === listeners)
  })
})

describe.each(Object.entries(WAYS_IN).slice(1))('%s', (_, enter) => {
  const throwing = async (error: Error) => {
    const { read } = studio.store()
    const { cooks } = read
    read.cooks = () => {
      throw error
    }
    const way = enter(studio)
    const refusal = await refusalOf(way.call(['cooks', 'list'], { projectId: studio.projectId }))
    way.close()
    read.cooks = cooks
    return refusal
  }

  test('what the disk did to a call is told with its cure', async () => {
    expect(await throwing(Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' }))).toMatchObject(
      {
        code: 'FAILED',
        data: { problems: [{ code: 'DISK_FULL', cure: expect.any(String) }] },
      },
    )
  })

  test('a bug is told to nobody but the log', async () => {
    expect(await throwing(new TypeError('secret of the engine'))).toMatchObject({
      code: 'INTERNAL_SERVER_ERROR',
      message: 'Internal server error',
    })
    const [line] = (await studio.context.engine.parts.log.tail(1_000)).slice(-1)
    expect(line).toMatchObject({ level: 'error', message: 'cooks.list failed: secret of the engine' })
  })
})

test('what is not in the contract is not there', async () => {
  for (const enter of Object.values(WAYS_IN).slice(1)) {
    const way = enter(studio)
    await expect(way.call(['projects', 'burn'], {})).rejects.toMatchObject({ status: 404 })
    way.close()
  }
})

test('nothing broke meanwhile', () => {
  expect(studio.errors).toEqual([])
})
