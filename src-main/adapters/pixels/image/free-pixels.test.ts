import { expect, test } from 'vitest'
import { freePixels } from './free-pixels.ts'

test('pixels that are done with take no memory, and may be given back twice', () => {
  const pixels = new Uint8Array(4 * 1024 * 1024)
  freePixels(pixels)
  freePixels(pixels)
  expect(pixels).toHaveLength(0)
})

test('what may lie beside others in one buffer, or is shared, stays', () => {
  const small = Buffer.from('a few bytes of the pool')
  const shared = new Uint8Array(new SharedArrayBuffer(4 * 1024 * 1024)).fill(7)
  freePixels(small)
  freePixels(shared)
  expect(small.toString()).toBe('a few bytes of the pool')
  expect(shared[9]).toBe(7)
})
