import type { ElectronApplication, Page } from 'playwright/test'

/** What the page is given by the preload, and what its policy kept from it, as the page itself sees it. */
type Seen = {
  ports: { name: string; port: MessagePort; atMs: number }[]
  violations: string[]
  answers: Map<string, (answer: unknown) => void>
  heard: unknown[]
}

type SeenWindow = Window & { seenByTest: Seen }

/** From the next load on, the page notes each port it is given. Reloads it, so that it has. */
export async function watchPorts(app: ElectronApplication, page: Page): Promise<void> {
  await app.context().addInitScript(() => {
    const seen: Seen = { ports: [], violations: [], answers: new Map(), heard: [] }
    ;(window as unknown as SeenWindow).seenByTest = seen
    window.addEventListener('message', ({ data, ports: [port] }) => {
      if (!port) return
      seen.ports.push({ name: (data as { name: string }).name, port, atMs: Date.now() })
      port.addEventListener('message', (event: MessageEvent<unknown>) => {
        if (typeof event.data !== 'string') return
        const { i, t, p } = JSON.parse(event.data) as { i: string; t?: number; p?: { b?: unknown; d?: unknown } }
        if (!i.startsWith('test')) return
        if (t === 3) seen.heard.push(p?.d)
        else seen.answers.get(i)?.(p?.b)
      })
      port.start()
    })
    document.addEventListener('securitypolicyviolation', (event) =>
      seen.violations.push(`${event.violatedDirective} ${event.blockedURI}`),
    )
  })
  await page.reload()
}

/** How many ports of a name the page was given since it was loaded. */
export function countGiven(page: Page, name: string): Promise<number> {
  return page.evaluate(
    (name) => (window as unknown as SeenWindow).seenByTest.ports.filter((given) => given.name === name).length,
    name,
  )
}

/** When the page was given its newest port of a name, in ms, as of Date.now(). */
export function newestGivenAtMs(page: Page, name: string): Promise<number> {
  return page.evaluate(
    (name) => (window as unknown as SeenWindow).seenByTest.ports.findLast((given) => given.name === name)?.atMs ?? 0,
    name,
  )
}

/** What the content policy kept the page from doing. */
export function violations(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as SeenWindow).seenByTest.violations)
}

/**
 * Calls a procedure over the newest port of a name, as the window's own client would beside it.
 *
 * @returns The output, or the error where it failed; 'silent' where nothing ever came.
 */
export function callOver(page: Page, name: 'engine' | 'desktop', procedure: string, input?: unknown): Promise<unknown> {
  return page.evaluate(
    ({ name, procedure, input }) => {
      const seen = (window as unknown as SeenWindow).seenByTest
      const port = seen.ports.findLast((given) => given.name === name)?.port
      if (!port) return 'no port'
      const i = `test-${Math.random()}`
      return new Promise<unknown>((resolve) => {
        setTimeout(() => resolve('silent'), 20_000)
        seen.answers.set(i, (answer) => resolve((answer as { json: unknown } | undefined)?.json))
        port.postMessage(JSON.stringify({ i, p: { u: `/${procedure}`, b: { json: input } } }))
      })
    },
    { name, procedure, input },
  )
}

/** What streams have told since the page was loaded, oldest first. */
export function heard(page: Page): Promise<unknown[]> {
  return page.evaluate(() =>
    (window as unknown as SeenWindow).seenByTest.heard.map((item) => (item as { json?: unknown })?.json ?? item),
  )
}
