import { expect, test } from 'vitest'
import { allowedLink } from './allowed-link.ts'

test('a page the studio links to may be opened', () => {
  expect(allowedLink('https://docs.comfy.org/installation')).toBe('https://docs.comfy.org/installation')
})

test.each([
  'http://docs.comfy.org/',
  'https://docs.comfy.org.evil.example/',
  'https://docs.comfy.org@evil.example/',
  'https://user:secret@github.com/',
  'https://github.com:8443/',
  'https://evil.example/https://github.com/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'smb://host/share',
  'ms-msdt:/id',
  'ovenbird://app/',
  '/etc/passwd',
  '',
])('%s is never handed to the system', (url) => {
  expect(allowedLink(url)).toBeUndefined()
})
