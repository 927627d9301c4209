import { expect, type Page } from 'playwright/test'
import { noteRefusals, refusedByPolicy } from '../support/refused-by-policy.ts'
import { test } from '../support/studio-test.ts'
import { tour } from '../support/tour.ts'

test('on no screen does the window want what its content policy refuses', async ({ studio }) => {
  await noteRefusals(studio)
  await tour(studio, async (name) => {
    expect.soft(await refusedByPolicy(studio.page), name).toEqual([])
  })
  await wantScript(studio.page)
  await expect.poll(() => refusedByPolicy(studio.page)).toEqual([expect.stringMatching(/^script-src/)])
})

/** What no page of the studio does: a script that was written into it. */
function wantScript(page: Page): Promise<void> {
  return page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.ranInline = true'
    document.head.append(script)
  })
}
