import { expect, type Page } from 'playwright/test'
import { expectCook, openExample } from '../support/collection-keys.ts'
import { test } from '../support/studio-test.ts'

const RELOADS = 20

test('twenty reloads leave no listener, no document and no connection behind', async ({ studio }) => {
  const { page } = studio
  await openExample(page)
  await reload(page)
  const first = await domCounters(page)
  for (let reloads = 1; reloads < RELOADS; reloads += 1) await reload(page)
  await expect
    .poll(async () => {
      const { documents, jsEventListeners } = await domCounters(page)
      return documents <= first.documents && jsEventListeners <= first.jsEventListeners * 1.1
    })
    .toBe(true)
  await expect.poll(() => studio.countConnections()).toBe(1)
})

async function reload(page: Page): Promise<void> {
  await page.reload()
  await expectCook(page, /^not cooked yet$/)
}

/** What the page holds, after what nobody needs is taken away. */
async function domCounters(page: Page): Promise<{ documents: number; nodes: number; jsEventListeners: number }> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const counters = await session.send('Memory.getDOMCounters')
  await session.detach()
  return counters
}
