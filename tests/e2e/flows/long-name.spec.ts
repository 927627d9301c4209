import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from 'playwright/test'
import { writeLayers } from '../../support/engine/layer-set.ts'
import { expectCook, typeSupply } from '../support/collection-keys.ts'
import { expectVerified, exportHere } from '../support/export-keys.ts'
import { copyFolder } from '../support/folders.ts'
import { giveFolder } from '../support/give-folder.ts'
import { approveAll, goToPieces } from '../support/piece-keys.ts'
import { test } from '../support/studio-test.ts'
import { tabTo } from '../support/tab-to.ts'

const NAME = 'حراس الفوانيس في ليل المدينة القديمة '.repeat(8).slice(0, 199).trimEnd()
const SIZES = [
  { width: 1440, height: 900 },
  { width: 640, height: 720 },
]

test('a name of two hundred Arabic letters fits everywhere, and its export has a folder', async ({ studio }) => {
  const { page, dir } = studio
  const layers = join(dir, 'Small')
  writeLayers(layers)
  await giveFolder(studio, 'layers', copyFolder(layers, join(dir, 'Owls')))
  const field = page.getByRole('textbox', { name: /^Name/ })
  await tabTo(page, field)
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(NAME)
  await page.keyboard.press('F6')
  await expect(page.getByRole('heading', { name: NAME, level: 1 })).toBeVisible()
  await typeSupply(page, '8')

  for (const size of SIZES) {
    await page.setViewportSize(size)
    await fits(page, page.getByRole('button', { name: /^Start cooking/ }))
    await page.keyboard.press('Alt+0')
    const card = page.getByRole('button', { name: new RegExp(NAME.slice(0, 40)) })
    await fits(page, card)
    await page.keyboard.press('Control+1')
    await fits(page, page.getByRole('button', { name: /^Start cooking/ }))
    await page.keyboard.press('Control+2')
    await tabTo(page, card)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: NAME, level: 1 })).toBeVisible()
  }

  await page.keyboard.press('c')
  await expectCook(page, /^completed · 8 of 8$/)
  await goToPieces(page)
  await approveAll(page, 8)
  const exported = await exportHere(page, 8)
  expect(existsSync(join(exported.dir, 'manifest.json'))).toBe(true)
  await expectVerified(page)
  const verify = page.getByRole('button', { name: 'Verify', exact: true })
  await tabTo(page, verify)
  await fits(page, verify)
})

/** Nothing makes the page wider than the window, and this can be seen whole in it. */
async function fits(page: Page, seen: ReturnType<Page['getByRole']>): Promise<void> {
  await expect(seen).toBeInViewport({ ratio: 0.99 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
}
