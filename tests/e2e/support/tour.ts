import { expect, type Page } from 'playwright/test'
import { expectCook, openExample, typeSupply } from './collection-keys.ts'
import { BANNER, goneBanner, noteBanner, whenBannerSaid } from './engine-banner.ts'
import { expectVerified, exportHere } from './export-keys.ts'
import { approveFirst, cell, expectPiece, goToPieces, moveTo, reject } from './piece-keys.ts'
import { shownSheet } from './sheet.ts'
import type { StudioHost } from './studio-host.ts'
import { goToTree, moveToRow } from './tree-keys.ts'

const PIECES = 24

/** Looks at one screen in one state. `isMoving`: it does not stand still. */
export type Visit = (name: string, isMoving?: 'moving') => Promise<void>

/** Goes through every screen in every state, as an artist comes by them, by keyboard. */
export async function tour(studio: StudioHost, visit: Visit): Promise<void> {
  await beforeAnything(studio, visit)
  await beforeCooking(studio, visit)
  await cooking(studio, visit)
  await judging(studio, visit)
  await exporting(studio, visit)
  await around(studio, visit)
  await withoutEngine(studio, visit)
}

async function beforeAnything({ page, kind }: StudioHost, visit: Visit): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Begin a collection' })).toBeVisible()
  await visit('first-run')
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('heading', { name: 'No collection yet' })).toBeVisible()
  await visit('collections-empty')
  if (kind === 'electron') return
  await page.keyboard.press('Control+Shift+O')
  await expect(page.getByRole('dialog', { name: 'New collection from a folder of layers' })).toBeVisible()
  await visit('begin-layers')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
}

async function beforeCooking({ page }: StudioHost, visit: Visit): Promise<void> {
  await openExample(page)
  await typeSupply(page, String(PIECES))
  await page.keyboard.press('Shift+F6')
  await expect.poll(async () => (await shownSheet(page)).filter(({ picture }) => picture).length).toBe(PIECES)
  await visit('overview')
  await trying(page, visit)
  await goToTree(page)
  await visit('trait-tree')
  await moveToRow(page, 'Moss Moon')
  await expect(page.getByRole('heading', { name: 'Moss Moon' })).toBeVisible()
  await visit('trait-details')
  await page.keyboard.press('Alt+r')
  await expect(page.getByRole('textbox', { name: 'Search rules' })).toBeFocused()
  await visit('rules')
  // A field keeps the keys that it may be typed with.
  await page.keyboard.press('F6')
  await page.keyboard.press('Alt+3')
  await expect(page.getByRole('heading', { name: 'No pieces yet' })).toBeVisible()
  await visit('pieces-none')
  await page.keyboard.press('Alt+4')
  await visit('export-not-yet')
}

async function trying(page: Page, visit: Visit): Promise<void> {
  const tests = page.getByRole('region', { name: 'Test', exact: true })
  await page.keyboard.press('t')
  await expect(tests).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(tests.getByRole('button', { name: /^Try 1:/ })).toBeVisible()
  await visit('test-window')
  await page.keyboard.press('t')
  await expect(tests).toBeHidden()
}

async function cooking({ page }: StudioHost, visit: Visit): Promise<void> {
  await page.keyboard.press('Alt+1')
  await page.keyboard.press('c')
  await expectCook(page, /^cooking · /)
  await page.keyboard.press('Control+1')
  await expect(page.getByRole('heading', { name: 'Pipeline', level: 1 })).toBeVisible()
  await visit('pipeline-busy', 'moving')
  await page.keyboard.press('Control+2')
  await expectCook(page, /^completed · 24 of 24$/, 120_000)
}

async function judging({ page }: StudioHost, visit: Visit): Promise<void> {
  await goToPieces(page)
  await approveFirst(page, 4)
  await reject(page, 5, '6')
  await expectPiece(page, 5, 'rejected')
  await reject(page, 6, '4')
  await expectPiece(page, 6, 'left out')
  await reject(page, 7, '5')
  await expectPiece(page, 7, 'to choose')
  await moveTo(page, 9)
  await expect.poll(() => drawnPictures()).toBe(true)
  await visit('pieces')

  await page.keyboard.press('n')
  await expect(page.getByRole('dialog', { name: /^Reject piece/ })).toBeVisible()
  await visit('reject-dialog')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()

  await moveTo(page, 12)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Piece 12, large' })).toBeVisible()
  await visit('single')
  await page.keyboard.press('Escape')
  await moveTo(page, 7)
  await page.keyboard.press('Enter')
  const images = page.getByRole('listbox', { name: 'Choose the image of piece 07' })
  await expect(images.getByRole('option')).toHaveCount(4)
  await expect(images.getByRole('option').first()).toBeFocused()
  await visit('chooser')
  await expect(images.getByRole('option').first()).toBeFocused()
  await page.keyboard.press('1')
  await page.keyboard.press('Escape')
  await expectPiece(page, 7, 'made again')

  function drawnPictures(): Promise<boolean> {
    return cell(page, 1)
      .locator('xpath=ancestor::*[@role="grid"]')
      .locator('img')
      .evaluateAll((images) => images.every((image) => image instanceof HTMLImageElement && image.naturalWidth > 0))
  }
}

async function exporting({ page }: StudioHost, visit: Visit): Promise<void> {
  await exportHere(page, 4)
  await expectVerified(page)
  await visit('export')
  await page.keyboard.press('Alt+1')
  await expectCook(page, /^exported · /)
  await visit('overview-exported')
  await typeSupply(page, '30')
  await expect(page.getByRole('heading', { name: 'Something changed since this was cooked' })).toBeVisible()
  await expect(page.getByText(/and their approvals stay\.$/)).toBeVisible()
  await visit('overview-changed')
}

async function around({ page }: StudioHost, visit: Visit): Promise<void> {
  await page.keyboard.press('Alt+0')
  await expect(page.getByRole('heading', { name: 'Collections', level: 1 })).toBeVisible()
  await visit('collections')
  await page.keyboard.press('Control+1')
  await visit('pipeline')
  await page.keyboard.press('Control+K')
  await expect(page.getByRole('textbox', { name: 'What do you want to do?' })).toBeFocused()
  await visit('palette')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await visit('keys')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('Control+9')
  for (const name of ['Appearance', 'Keys', 'Diagnostics']) {
    const tab = page.getByRole('tab', { name })
    if (name === 'Appearance') await tab.focus()
    else await page.keyboard.press('ArrowRight')
    await expect(tab).toHaveAttribute('aria-selected', 'true')
    await visit(`settings-${name.toLowerCase()}`)
  }
}

async function withoutEngine(studio: StudioHost, visit: Visit): Promise<void> {
  const { page, kind } = studio
  await page.keyboard.press('Control+1')
  if (kind === 'web') {
    await studio.killEngine()
    await expect(goneBanner(page)).toBeVisible()
  } else {
    const stopped = page.getByText(/^The engine ended too often/)
    const ready = page.getByRole('contentinfo', { name: 'Status' }).filter({ hasText: 'Engine ready' })
    await noteBanner(page)
    for (;;) {
      await expect(ready.or(stopped)).toBeVisible()
      if (await stopped.isVisible()) break
      const killedAtMs = Date.now()
      await studio.killEngine()
      await whenBannerSaid(page, BANNER.notThere, killedAtMs)
    }
  }
  await visit('engine-gone')
}
