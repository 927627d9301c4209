import { expect, test } from 'vitest'
import { sendDrop } from './send-drop.ts'

const files = ['Hat/Crown.png', 'Hat/Été & co.png', 'Skin/A.png'].map((path) => ({
  path,
  file: new File(['abcd'], path),
}))
const never = new AbortController().signal
const json = (status: number, body: unknown) => Promise.resolve(Response.json(body, { status }))

test('every file is sent under its path, and the progress adds up', async () => {
  const urls: string[] = []
  let last = {}
  const drop = await sendDrop(
    files,
    (url, { method }) => {
      urls.push(`${method} ${url}`)
      return url === '/drop' ? json(201, { drop: 'D1' }) : Promise.resolve(new Response(null, { status: 204 }))
    },
    (sent) => {
      last = sent
    },
    never,
  )
  expect(drop).toEqual({ ok: true, value: 'D1' })
  expect(urls.toSorted()).toEqual([
    'POST /drop',
    'PUT /drop/D1?path=Hat%2F%C3%89t%C3%A9%20%26%20co.png',
    'PUT /drop/D1?path=Hat%2FCrown.png',
    'PUT /drop/D1?path=Skin%2FA.png',
  ])
  expect(last).toEqual({ files: 3, totalFiles: 3, bytes: 12, totalBytes: 12 })
})

test('what the host says of a file it does not take is told as it is', async () => {
  const problem = { code: 'LAYER_TOO_LARGE', message: 'Too large.', file: 'Hat/Crown.png' }
  const drop = await sendDrop(
    files,
    (url) => (url === '/drop' ? json(201, { drop: 'D1' }) : json(413, { data: { problems: [problem] } })),
    () => undefined,
    never,
  )
  expect(drop).toEqual({ ok: false, error: problem })
})

test('a host that is gone is told in words', async () => {
  const drop = await sendDrop(
    files,
    () => Promise.reject(new TypeError('fetch failed')),
    () => undefined,
    never,
  )
  expect(drop).toMatchObject({ ok: false, error: { code: 'UNREACHABLE' } })
})

test('called off, it sends nothing more', async () => {
  const stop = new AbortController()
  let puts = 0
  const drop = await sendDrop(
    files,
    (url) => {
      if (url !== '/drop') puts += 1
      stop.abort()
      return json(201, { drop: 'D1' })
    },
    () => undefined,
    stop.signal,
  )
  expect(drop).toMatchObject({ ok: false, error: { code: 'CANCELED' } })
  expect(puts).toBe(0)
})
