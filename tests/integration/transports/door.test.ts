import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rawRequest, UPGRADE } from './support/raw-request.ts'
import { type ServedStudio, servedStudio, TOKEN } from './support/served-studio.ts'

let studio: ServedStudio
let cookie: string
beforeAll(async () => {
  studio = await servedStudio()
  const { headers } = await ask('/?token=a-token-of-the-tests-0123456789')
  cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? ''
})
afterAll(() => studio[Symbol.asyncDispose]())

const bearer = { authorization: `Bearer ${TOKEN}` }

function ask(path: string, more: Partial<Parameters<typeof rawRequest>[1]> = {}) {
  return rawRequest(studio.server.port, { path, ...more })
}

describe('the printed address', () => {
  test('lets the browser in for as long as it is open, and takes the token out of the address', async () => {
    expect(studio.server.url).toBe(`${studio.origin}/?token=${TOKEN}`)
    const answer = await ask(`/?token=${TOKEN}`)
    expect(answer).toMatchObject({ status: 303, headers: { location: '/', 'cache-control': 'no-store' } })
    expect(answer.headers['set-cookie']).toEqual([
      `ovenbird-${studio.server.port}=${TOKEN}; HttpOnly; SameSite=Strict; Path=/`,
    ])
    expect(await ask('/', { headers: { cookie } })).toMatchObject({ status: 200 })
  })

  test.each([
    ['with a wrong token', `/?token=${TOKEN}x`, {}],
    ['with an empty one', '/?token=', {}],
    ['without one', '/', {}],
    ['with the cookie of an earlier start', '/', { cookie: 'ovenbird-PORT=old' }],
    ['with the cookie of another port', '/', { cookie: `ovenbird-1=${TOKEN}` }],
    ['with a wrong bearer, whatever the cookie', '/', { authorization: 'Bearer x', cookie: 'COOKIE' }],
  ])('opens to nobody %s, and says in plain words what to do', async (_, path, given: Record<string, string>) => {
    const headers = Object.fromEntries(
      Object.entries(given).map(([name, value]) => [
        name,
        value.replace('PORT', String(studio.server.port)).replace('COOKIE', cookie),
      ]),
    )
    const answer = await ask(path, { headers: { ...headers, accept: 'text/html' } })
    expect(answer).toMatchObject({ status: 401, headers: { 'content-type': 'text/html; charset=utf-8' } })
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect(answer.body).toContain('Open the address that the studio printed')
    expect(answer.body).not.toContain(TOKEN)
  })
})

const everything = [
  ['the window', '/'],
  ['a script of it', '/assets/index-Ab_1.js'],
  ['a picture', `/asset/${'0'.repeat(64)}`],
  ['the contract', '/api/v1/projects'],
  ['its document', '/api/v1/openapi.json'],
  ['a drop', '/drop'],
  ['the session', '/session'],
] as const

describe.each(everything)('%s', (_, path) => {
  test('is not there without the token', async () => {
    expect(await ask(path)).toMatchObject({ status: 401 })
  })

  test('is not there under another name that points here', async () => {
    for (const host of ['evil.example', `evil.example:${studio.server.port}`, '127.0.0.1', '127.0.0.1:1']) {
      expect(await ask(path, { headers: { ...bearer, host } })).toMatchObject({ status: 421 })
    }
  })

  test('is not there for the page of another site, whatever it shows', async () => {
    for (const origin of [
      'http://evil.example',
      'null',
      'http://127.0.0.1:1',
      `https://127.0.0.1:${studio.server.port}`,
    ]) {
      expect(await ask(path, { headers: { ...bearer, cookie, origin } })).toMatchObject({ status: 403 })
    }
    const image = { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }
    expect(await ask(path, { headers: { cookie, ...image } })).toMatchObject({ status: 403 })
  })
})

test('localhost is the same studio', async () => {
  const headers = { ...bearer, host: `localhost:${studio.server.port}` }
  expect(await ask('/api/v1/projects', { headers })).toMatchObject({ status: 200 })
})

describe('what changes something', () => {
  const settings = { path: '/api/v1/settings', method: 'PUT' }

  test('is taken from a script with the token, and from our own page', async () => {
    const { body } = await ask('/api/v1/settings', { headers: bearer })
    const json = { 'content-type': 'application/json' }
    for (const headers of [bearer, { cookie, origin: studio.origin }]) {
      const answer = await rawRequest(studio.server.port, { ...settings, headers: { ...headers, ...json }, body })
      expect(answer).toMatchObject({ status: 200 })
    }
  })

  test('is not taken on a cookie alone', async () => {
    const answer = await rawRequest(studio.server.port, { ...settings, headers: { cookie }, body: '{}' })
    expect(answer).toMatchObject({ status: 403 })
  })

  test('is not allowed by any preflight', async () => {
    const origin = 'http://evil.example'
    const headers = { origin, 'access-control-request-method': 'PUT', cookie }
    const answer = await ask('/api/v1/settings', { method: 'OPTIONS', headers })
    expect(answer.status).toBe(403)
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })
})

describe('a socket', () => {
  const open = (headers: Record<string, string>, path = '/rpc') => ask(path, { headers: { ...UPGRADE, ...headers } })

  test('opens for our own page and for a script with the token', async () => {
    expect(await open({ cookie, origin: studio.origin })).toMatchObject({ status: 101 })
    expect(await open(bearer)).toMatchObject({ status: 101 })
  })

  test('opens for nobody else', async () => {
    expect(await open({ origin: studio.origin })).toMatchObject({ status: 401 })
    expect(await open({ cookie })).toMatchObject({ status: 403 })
    expect(await open({ cookie, origin: 'http://evil.example' })).toMatchObject({ status: 403 })
    expect(await open({ ...bearer, origin: 'http://evil.example' })).toMatchObject({ status: 403 })
    expect(await open({ ...bearer, host: 'evil.example' })).toMatchObject({ status: 421 })
    expect(await open(bearer, '/other')).toMatchObject({ status: 404 })
  })
})

describe('the window', () => {
  test('may load and run nothing but itself, with a nonce of its own each time', async () => {
    const pages = [await ask('/', { headers: { cookie } }), await ask('/', { headers: { cookie } })]
    const nonces = pages.map(({ headers, body }) => {
      const policy = String(headers['content-security-policy'])
      const [, nonce = ''] = /'nonce-([^']+)'/.exec(policy) ?? []
      expect(body).toBe(`<!doctype html><style nonce="${nonce}"></style>`)
      expect(policy).toContain("default-src 'none'; script-src 'self';")
      expect(policy).not.toContain('unsafe')
      return nonce
    })
    expect(nonces[0]).not.toBe(nonces[1])
  })

  test('is guarded against being framed, sniffed, embedded or told of to others', async () => {
    for (const path of ['/', '/assets/index-Ab_1.js', '/api/v1/projects', '/nothing']) {
      expect((await ask(path, { headers: { cookie } })).headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      })
    }
  })

  test('keeps its scripts, and never its page', async () => {
    expect((await ask('/', { headers: { cookie } })).headers['cache-control']).toBe('no-store')
    const script = await ask('/assets/index-Ab_1.js', { headers: { cookie } })
    expect(script.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    })
  })

  test.each([
    '/../home/studio.db',
    '/assets/../../home/studio.db',
    '/%2e%2e/home/studio.db',
    '/..%2fhome/studio.db',
    '/..\\home\\studio.db',
    '/assets/..%5c..%5chome/studio.db',
    '//home/studio.db',
    '/index.html%00',
    '/asset/../home/studio.db',
    `/asset/${'0'.repeat(64)}/../../../home/studio.db`,
    '/drop/../home',
    '/api/v1/../../home/studio.db',
  ])('holds nothing at %s', async (path) => {
    const answer = await ask(path, { headers: bearer })
    expect([400, 404, 405]).toContain(answer.status)
    expect(answer.body).not.toContain('SQLite')
  })

  test('a target that is no path is refused', async () => {
    expect(await ask('http://evil.example/', { headers: bearer })).toMatchObject({ status: 400 })
    expect(await ask('*', { method: 'OPTIONS', headers: bearer })).toMatchObject({ status: 400 })
  })
})

test('nothing broke meanwhile', () => {
  expect(studio.errors).toEqual([])
})
