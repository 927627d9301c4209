import { execFileSync } from 'node:child_process'
import { expect, type Page } from 'playwright/test'
import { test } from '../support/studio-test.ts'
import { tour } from '../support/tour.ts'

/** The references were drawn with this; with another, lines break elsewhere. */
const FONT = 'DejaVuSans'
const WIDE = { width: 1440, height: 900 }
const NARROW = { width: 640, height: 720 }
const SHOWN_NARROW = new Set(['first-run', 'overview', 'pieces', 'single', 'pipeline', 'export', 'collections'])
const QUALITY = 72

test('every screen looks as it did, in the dark and the light, wide and narrow', async ({ studio }) => {
  const { page } = studio
  const isComparable = systemFont().includes(FONT)
  await tour(studio, async (name, isMoving) => {
    const look = async (suffix: string) => {
      const seen = isMoving ? await screenshot(page) : await settled(page)
      if (!isComparable) return
      expect.soft(seen).toMatchSnapshot(`${name}-${suffix}.jpg`, { maxDiffPixelRatio: isMoving ? 0.1 : 0.02 })
    }
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await look('light')
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    await look('dark')
    if (!SHOWN_NARROW.has(name)) return
    await page.setViewportSize(NARROW)
    await look('narrow')
    await page.setViewportSize(WIDE)
  })
})

function systemFont(): string {
  try {
    return execFileSync('fc-match', ['system-ui', 'file'], { encoding: 'utf8' })
  } catch {
    return ''
  }
}

/** What is on screen once all of it is there and it stands still. */
async function settled(page: Page): Promise<Buffer> {
  await expect.poll(() => isDrawn(page)).toBe(true)
  let before = await screenshot(page)
  await expect
    .poll(async () => {
      const now = await screenshot(page)
      const isStill = now.equals(before)
      before = now
      return isStill
    })
    .toBe(true)
  return before
}

/** True where nothing is read or drawn any more: two looks may be the same though a picture has yet to come. */
function isDrawn(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    await document.fonts.ready
    return (
      document.querySelector('[aria-busy="true"]') === null && [...document.images].every((image) => image.complete)
    )
  })
}

function screenshot(page: Page): Promise<Buffer> {
  return page.screenshot({ type: 'jpeg', quality: QUALITY, animations: 'disabled', caret: 'hide', scale: 'css' })
}
