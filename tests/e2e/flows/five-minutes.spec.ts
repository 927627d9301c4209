import { join } from 'node:path'
import { expect } from 'playwright/test'
import { expectCook, typeSupply } from '../support/collection-keys.ts'
import { finishedPieces } from '../support/counts.ts'
import { BANNER, noteBanner, whenBannerSaid } from '../support/engine-banner.ts'
import { giveFolder } from '../support/give-folder.ts'
import { repaintLayer, writeLayerFolder } from '../support/layer-folder.ts'
import { approveFirst, cell, goToPieces } from '../support/piece-keys.ts'
import { shownSheet } from '../support/sheet.ts'
import { test } from '../support/studio-test.ts'
import { tabTo } from '../support/tab-to.ts'

const PIECES = 24
const LIKED = [1, 4, 8, 13, 20]
const FINISHED_AFTER_KILL = 200
/** Within so long the window says that the engine is gone, and that it is back. */
const SAID_WITHIN_MS = 3_000

test('the first five minutes: a folder, 24 pieces, locks, a repainted layer, ten thousand, a killed engine', async ({
  studio,
}, info) => {
  const { page } = studio
  const note = (type: string, description: string) => info.annotations.push({ type, description })
  const folder = writeLayerFolder(join(studio.dir, 'Moths'))

  await test.step('24 pieces are on screen within ten seconds', async () => {
    const since = performance.now()
    await giveFolder(studio, 'layers', folder)
    await expect
      .poll(async () => (await shownSheet(page)).filter(({ picture }) => picture !== null).length)
      .toBe(PIECES)
    const tookMs = performance.now() - since
    note('folder to 24 pieces', `${Math.round(tookMs)} ms`)
    expect(tookMs).toBeLessThan(10_000)
  })

  await test.step('five of them are locked', async () => {
    await tabTo(
      page,
      page
        .getByRole('grid', { name: /^The first 24 pieces/ })
        .getByRole('gridcell')
        .first(),
    )
    for (let number = 1; number <= PIECES; number += 1) {
      if (LIKED.includes(number)) await page.keyboard.press('l')
      await page.keyboard.press('ArrowRight')
    }
    await expect(page.getByText('5 locked')).toBeVisible()
    const lockedPieces = async () => (await shownSheet(page)).filter(({ locked }) => locked).map(({ number }) => number)
    await expect.poll(lockedPieces).toEqual(LIKED)
  })

  await test.step('a repainted layer shows on exactly the pieces that wear it', async () => {
    const before = await shownSheet(page)
    const worn = before[0]?.traits['Hat'] ?? ''
    const wears = ({ traits }: { traits: Record<string, string> }) => traits['Hat'] === worn
    repaintLayer(folder, 'Hat', worn)
    const refreshed = async () => {
      const now = await shownSheet(page)
      return now.filter(({ picture }, at) => picture !== before[at]?.picture).map(({ number }) => number)
    }
    await expect.poll(refreshed).toEqual(before.filter(wears).map(({ number }) => number))
    const after = await shownSheet(page)
    expect(after.map(({ traits, locked }) => ({ traits, locked }))).toEqual(
      before.map(({ traits, locked }) => ({ traits, locked })),
    )
  })

  await test.step('ten thousand are cooked, and two of them approved meanwhile', async () => {
    const liked = (await shownSheet(page)).filter(({ locked }) => locked).map(({ traits }) => traits)
    await typeSupply(page, '10k', '10,000')
    await expect(page.getByText('5 locked')).toBeVisible()
    expect((await shownSheet(page)).filter(({ locked }) => locked).map(({ traits }) => traits)).toEqual(liked)
    await page.keyboard.press('c')
    await expectCook(page, /^cooking · /)
    await expect.poll(() => finishedPieces(page)).toBeGreaterThan(30)
    await goToPieces(page)
    await approveFirst(page, 2)
  })

  await test.step('the engine is killed: the window says so, and when it is back, within three seconds each', async () => {
    const finished = await finishedPieces(page)
    await noteBanner(page)
    const killedAtMs = Date.now()
    await studio.killEngine()
    const goneAtMs = await whenBannerSaid(page, BANNER.gone, killedAtMs)
    note('killed to said', `${goneAtMs - killedAtMs} ms`)
    expect(goneAtMs - killedAtMs).toBeLessThan(SAID_WITHIN_MS)
    await studio.reviveEngine()
    const thereAtMs = Date.now()
    const backAtMs = await whenBannerSaid(page, BANNER.back, goneAtMs)
    note('there to said', `${backAtMs - thereAtMs} ms`)
    expect(backAtMs - thereAtMs).toBeLessThan(SAID_WITHIN_MS)
    await expect.poll(() => finishedPieces(page), { timeout: 60_000 }).toBeGreaterThan(finished + FINISHED_AFTER_KILL)
    await expectApproved()
  })

  await test.step('opened again, it goes on, every approval in place', async () => {
    const finished = await finishedPieces(page)
    await studio.restart()
    await expectCook(studio.page, /^cooking · /)
    await expect.poll(() => finishedPieces(studio.page)).toBeGreaterThan(finished)
    await goToPieces(studio.page)
    await expectApproved()
  })

  async function expectApproved(): Promise<void> {
    for (const number of [1, 2]) await expect(cell(studio.page, number)).toHaveAccessibleName(/, approved$/)
  }
})
