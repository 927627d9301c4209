import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { tokens } from './tokens.ts'

const css = readFileSync(new URL('first-paint.css', import.meta.url), 'utf8')
const page = readFileSync(new URL('../../index.html', import.meta.url), 'utf8')

test('what is shown before the scripts run has the colours that they set', () => {
  const [dark, light] = css.split('@media (prefers-color-scheme: light)').map(coloursOf)
  expect(dark).toEqual(ofTokens(tokens.dark))
  expect(light).toEqual(ofTokens(tokens.light))
})

test('the browser’s own frame goes with the window', () => {
  for (const scheme of ['dark', 'light'] as const) {
    expect(page).toContain(
      `<meta name="theme-color" media="(prefers-color-scheme: ${scheme})" content="${tokens[scheme].rail}" />`,
    )
  }
})

function coloursOf(part: string): Record<string, string> {
  return Object.fromEntries([...part.matchAll(/--([\w-]+): (#\w+);/g)].map(([, name, colour]) => [name, colour]))
}

function ofTokens({ bg, rail, edge }: (typeof tokens)['dark' | 'light']): Record<string, string> {
  return { bg, rail, edge }
}
