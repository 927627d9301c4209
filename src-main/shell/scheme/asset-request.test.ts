import { expect, test } from 'vitest'
import { parseAssetRequest } from './asset-request.ts'

const sha256 = 'ab'.repeat(32)
const parse = (path: string) => parseAssetRequest(new URL(path, 'ovenbird://app/'))

test('a picture is asked for by hash, whole or at a width', () => {
  expect(parse(`/asset/${sha256}`)).toEqual({ sha256, widthPx: null })
  expect(parse(`/asset/${sha256}?w=256`)).toEqual({ sha256, widthPx: 256 })
})

test('another address asks for no picture', () => {
  expect(parse('/assets/index.js')).toBeUndefined()
  expect(parse('/')).toBeUndefined()
})

test.each([
  '/asset/',
  `/asset/${sha256.toUpperCase()}`,
  `/asset/${sha256}/..`,
  `/asset/${sha256}.png`,
  '/asset/..%2f..%2fetc%2fpasswd',
  `/asset/${sha256}?w=`,
  `/asset/${sha256}?w=0`,
  `/asset/${sha256}?w=-1`,
  `/asset/${sha256}?w=1e3`,
  `/asset/${sha256}?w=256.5`,
  `/asset/${sha256}?w=99999999999`,
])('%s is refused', (path) => {
  expect(parse(path)).not.toHaveProperty('sha256')
})
