import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describeContract } from '../../../build/scripts/schemas/describe-contract.ts'
import { eventually } from '../../support/engine/eventually.ts'
import { rawRequest } from './support/raw-request.ts'
import { type ServedStudio, servedStudio, TOKEN } from './support/served-studio.ts'
import { readServerEvents } from './support/server-events.ts'

let studio: ServedStudio
beforeAll(async () => {
  studio = await servedStudio()
})
afterAll(() => studio[Symbol.asyncDispose]())

type Operation = {
  operationId: string
  parameters?: { name: string; in: string; required?: boolean }[]
  responses: Record<string, { content?: Record<string, unknown> }>
}
type OpenApi = {
  openapi: string
  info: { title: string; version: string }
  servers: { url: string }[]
  paths: Record<string, Record<string, Operation>>
}

describe('the OpenAPI document', () => {
  let document: OpenApi
  beforeAll(async () => {
    document = (await (await studio.fetch('/api/v1/openapi.json')).json()) as OpenApi
  })

  test('is one, of this version, for this address', () => {
    expect(document.openapi).toMatch(/^3\.1\./)
    expect(document.info).toMatchObject({ title: 'Ovenbird', version: expect.stringMatching(/^\d/) })
    expect(document.servers).toEqual([{ url: '/api/v1' }])
  })

  test('holds every procedure under its route, with its answer and its refusal', () => {
    const found = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, { operationId }]) => `${operationId} ${method} ${path}`),
    )
    const wanted = Object.entries(describeContract()).map(([name, procedure]) => {
      const { route } = procedure as { route: { method: string; path: string } }
      return `${name} ${route.method.toLowerCase()} ${route.path}`
    })
    expect(found.sort()).toEqual(wanted.sort())
    for (const operations of Object.values(document.paths)) {
      for (const operation of Object.values(operations))
        expect(Object.keys(operation.responses)).toEqual(['200', '422'])
    }
  })

  test('names every part of a path as a parameter, and refers to nothing that it does not hold', () => {
    for (const [path, operations] of Object.entries(document.paths)) {
      const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
      for (const { parameters = [] } of Object.values(operations)) {
        const named = parameters.filter((parameter) => parameter.in === 'path')
        expect(named.map(({ name }) => name).sort()).toEqual(parts.sort())
        expect(named.every(({ required }) => required === true)).toBe(true)
      }
    }
    for (const [, reference = ''] of JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)) {
      expect(reference).toMatch(/^#\//)
      const held = reference
        .slice(2)
        .split('/')
        .reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], document)
      expect({ reference, held }).toEqual({ reference, held: expect.anything() })
    }
  })

  test('says which answers are streams', () => {
    const tail = document.paths['/projects/{projectId}/events/stream']?.['get']
    expect(Object.keys(tail?.responses['200']?.content ?? {})).toEqual(['text/event-stream'])
  })
})

describe('the tail as server-sent events', () => {
  const tail = async (query: string, headers: Record<string, string>, count: number) => {
    const ended = new AbortController()
    const init = { headers, signal: ended.signal }
    const response = await studio.fetch(`/api/v1/projects/${studio.projectId}/events/stream${query}`, init)
    expect(response.headers.get('content-type')).toBe('text/event-stream')
    const seqs: number[] = []
    let id: string | undefined
    for await (const event of readServerEvents(response)) {
      seqs.push(...(JSON.parse(event.data) as { seq: number }[]).map(({ seq }) => seq))
      id = event.id
      if (seqs.length >= count) break
    }
    ended.abort()
    return { seqs, id }
  }

  test('begins after `since`, and goes on after the id that was seen last', async () => {
    const { asOfSeq } = await studio.api.feed.snapshot({ projectId: studio.projectId })
    studio.append(3)
    const first = await tail(`?since=${asOfSeq}`, {}, 3)
    expect(first).toEqual({ seqs: [asOfSeq + 1, asOfSeq + 2, asOfSeq + 3], id: String(asOfSeq + 3) })
    studio.append(2)
    const resumed = await tail(`?since=${asOfSeq}`, { 'last-event-id': first.id ?? '' }, 2)
    expect(resumed.seqs).toEqual([asOfSeq + 4, asOfSeq + 5])
    const odd = await tail(`?since=${asOfSeq + 3}`, { 'last-event-id': 'no number' }, 2)
    expect(odd.seqs).toEqual([asOfSeq + 4, asOfSeq + 5])
    await eventually('nobody listens any more', () => studio.listeners() === 0)
  })
})

describe('a body', () => {
  const put = (body: string | ReadableStream, headers: Record<string, string> = {}) =>
    studio.fetch('/api/v1/settings', {
      method: 'PUT',
      body,
      headers: { 'content-type': 'application/json', ...headers },
      ...(typeof body !== 'string' && { duplex: 'half' }),
    })

  test('that is no JSON, or none of the contract’s, is refused and named', async () => {
    expect((await put('{')).status).toBe(400)
    expect((await put('[]')).status).toBe(400)
    const answer = await put('{"threads":"many"}')
    expect(await answer.json()).toMatchObject({ code: 'BAD_REQUEST', data: { issues: [{ path: ['threads'] }] } })
  })

  test('that is larger than any message is refused before it is read whole', async () => {
    const announced = await rawRequest(studio.server.port, {
      path: '/api/v1/settings',
      method: 'PUT',
      headers: {
        authorization: `Bearer ${TOKEN}`,
        'content-type': 'application/json',
        'content-length': 100 * 1024 * 1024,
      },
      body: '{',
    })
    expect(announced.status).toBe(413)

    let sent = 0
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1
        controller.enqueue(new Uint8Array(1024 * 1024).fill(32))
      },
    })
    const refused = await put(endless).then(
      ({ status }) => status,
      // The server hangs up on who goes on sending.
      () => 413,
    )
    expect(refused).toBe(413)
    expect(sent).toBeLessThan(64)
  })
})

test('nothing broke meanwhile', () => {
  expect(studio.errors).toEqual([])
})
