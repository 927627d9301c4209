import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { expect, test, vi } from 'vitest'
import { type Scheme, tokens } from './tokens.ts'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const css = read('first-paint.css')
const page = read('../../index.html')
const name =
  readdirSync(new URL('../../public/', import.meta.url)).find((file) => file.startsWith('first-theme-')) ?? ''
const script = read(`../../public/${name}`)

test('what is shown before the scripts run has the colours that they set', () => {
  const pairs = [...css.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\);/g)]
  expect(Object.fromEntries(pairs.map(([, token, light]) => [token, light]))).toEqual(ofTokens('light'))
  expect(Object.fromEntries(pairs.map(([, token, , dark]) => [token, dark]))).toEqual(ofTokens('dark'))
})

test('the browser’s own frame goes with the window', () => {
  for (const scheme of ['dark', 'light'] as const) {
    expect(page).toContain(
      `<meta name="theme-color" media="(prefers-color-scheme: ${scheme})" content="${tokens[scheme].rail}" />`,
    )
  }
})

test('the page’s first script is named by what it is, so that a newer one is never taken for it', () => {
  const digest = createHash('sha256').update(script).digest('hex').slice(0, 8)
  expect(name).toBe(`first-theme-${digest}.js`)
  expect(page).toMatch(new RegExp(`<script src="/${name}"></script>\\s*<script type="module"`))
})

test.each(['dark', 'light'] as const)('where %s was chosen, it is so from the first frame on', async (theme) => {
  const localStorage = storage()
  vi.stubGlobal('window', { localStorage })
  vi.resetModules()
  const { preferencesStore } = await import('../../stores/ui/preferences-store.ts')
  preferencesStore.setState({ theme })
  expect(schemeOf(localStorage)).toBe(theme)
  preferencesStore.setState({ theme: 'system' })
  expect(schemeOf(localStorage)).toBeUndefined()
})

test.each([undefined, '', '{', 'null', '{"state":{"theme":"mauve"}}'])('of %j nothing is chosen', (kept) => {
  const localStorage = storage()
  if (kept !== undefined) localStorage.setItem('ovenbird.preferences', kept)
  expect(schemeOf(localStorage)).toBeUndefined()
})

/** The scheme that the first script gives a page. */
function schemeOf(localStorage: ReturnType<typeof storage>): string | undefined {
  const dataset: Record<string, string> = {}
  runInNewContext(script, { localStorage, document: { documentElement: { dataset } } })
  return dataset['mantineColorScheme']
}

function storage() {
  const items = new Map<string, string>()
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  }
}

function ofTokens(scheme: Scheme): Record<string, string> {
  const { bg, rail, edge } = tokens[scheme]
  return { bg, rail, edge }
}
