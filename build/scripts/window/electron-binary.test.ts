import { expect, test } from 'vitest'
import { whyNoWindow } from './electron-binary.mjs'

test('on Linux a window needs a display, and somebody who is not root', () => {
  expect(whyNoWindow({}, 'linux', 1000)).toMatch(/no display/)
  expect(whyNoWindow({ DISPLAY: '' }, 'linux', 1000)).toMatch(/no display/)
  expect(whyNoWindow({ DISPLAY: ':0' }, 'linux', 0)).toMatch(/root/)
  expect(whyNoWindow({ DISPLAY: ':0' }, 'linux', 1000)).toBeUndefined()
  expect(whyNoWindow({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux', 1000)).toBeUndefined()
})

test('elsewhere there is always one', () => {
  expect(whyNoWindow({}, 'darwin', 501)).toBeUndefined()
  expect(whyNoWindow({}, 'win32', undefined)).toBeUndefined()
})
