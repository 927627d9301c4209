import { expect, type Page } from 'playwright/test'
import { openExample } from '../support/collection-keys.ts'
import { shownSheet } from '../support/sheet.ts'
import { test } from '../support/studio-test.ts'

const RELOADS = 20
/** The look ahead of the example: each of its pictures has listeners of its own. */
const PICTURES = 24

test('twenty reloads leave no listener, no document and no connection behind', async ({ studio }) => {
  const { page } = studio
  await openExample(page)
  await reload(page)
  const first = await domCounters(page)
  for (let reloads = 1; reloads < RELOADS; reloads += 1) await reload(page)
  await expect(async () => {
    const { documents, jsEventListeners } = await domCounters(page)
    expect(documents).toBeLessThanOrEqual(first.documents)
    expect(jsEventListeners).toBeLessThanOrEqual(first.jsEventListeners * 1.1)
  }).toPass({ timeout: 60_000 })
  await expect.poll(() => studio.countConnections()).toBe(1)
})

/** Loads the page anew, and waits until all of it is there: pages that are half there hold different numbers of things. */
async function reload(page: Page): Promise<void> {
  await page.reload()
  await expect(page.getByRole('main').getByText('not cooked yet')).toBeVisible()
  await expect
    .poll(async () => (await shownSheet(page)).filter(({ picture }) => picture !== null).length)
    .toBe(PICTURES)
}

/** What the page holds, after what nobody needs is taken away. */
async function domCounters(page: Page): Promise<{ documents: number; nodes: number; jsEventListeners: number }> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const counters = await session.send('Memory.getDOMCounters')
  await session.detach()
  return counters
}
