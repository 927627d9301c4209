import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'playwright/test'
import { expectCook, typeSupply } from '../support/collection-keys.ts'
import { finishedPieces } from '../support/counts.ts'
import { expectVerified, exportHere } from '../support/export-keys.ts'
import { expectPiece, goToPieces, moveTo, panel, reject, shownTake, shownTraits } from '../support/piece-keys.ts'
import { test } from '../support/studio-test.ts'
import { tabTo } from '../support/tab-to.ts'

/** So many that they are not all made before somebody has pressed a key. */
const PIECES = 48

test('the main job by keyboard alone: example, cook, pause, quit, resume, judge, undo, export, verify', async ({
  studio,
}) => {
  let { page } = studio

  await test.step('the first run offers the example', async () => {
    await tabTo(page, page.getByRole('button', { name: /^Open the example/ }))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Lantern Keepers', level: 1 })).toBeVisible()
    await typeSupply(page, String(PIECES))
  })

  const paused = new RegExp(`^paused · \\d+ of ${PIECES}$`)
  const finished = await test.step('it cooks, and pauses', async () => {
    await page.keyboard.press('c')
    await expectCook(page, /^cooking · /)
    await page.keyboard.press('p')
    await expectCook(page, paused)
    return finishedPieces(page)
  })

  await test.step('after a quit it is as it was', async () => {
    page = await studio.restart()
    await expect(page.getByRole('heading', { name: 'Lantern Keepers', level: 1 })).toBeVisible()
    await expectCook(page, paused)
    const now = await finishedPieces(page)
    expect(now).toBeGreaterThanOrEqual(finished)
    expect(now).toBeLessThan(PIECES)
  })

  await test.step('it goes on to the end', async () => {
    await page.keyboard.press('r')
    await expectCook(page, new RegExp(`^completed · ${PIECES} of ${PIECES}$`), 120_000)
  })

  await test.step('a piece is approved', async () => {
    await goToPieces(page)
    await moveTo(page, 1)
    await page.keyboard.press('y')
    await expectPiece(page, 1, 'approved')
  })

  const traitsOf = async (number: number) => {
    await moveTo(page, number)
    return shownTraits(page)
  }
  const remade = async (number: number) => {
    await expectPiece(page, number, 'made again')
    await moveTo(page, number)
    await expect(shownTake(page)).toHaveText('2')
    return shownTraits(page)
  }

  await test.step('rejected for the same traits, it is made again with them', async () => {
    const before = await traitsOf(2)
    await reject(page, 2, '1')
    expect(await remade(2)).toEqual(before)
  })

  await test.step('rejected to change some, the others stay', async () => {
    const before = await traitsOf(3)
    await reject(page, 3, '2')
    await tabTo(page, page.getByRole('checkbox', { name: 'Sky' }))
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    const { Sky: _, ...others } = await remade(3)
    expect(before).toMatchObject(others)
  })

  await test.step('rejected for new traits, it gets a combination of its own', async () => {
    const before = await traitsOf(4)
    await reject(page, 4, '3')
    expect(await remade(4)).not.toEqual(before)
  })

  await test.step('rejected to leave a gap, its number stays empty', async () => {
    await reject(page, 5, '4')
    await expectPiece(page, 5, 'left out')
  })

  await test.step('rejected for several, one of them is chosen', async () => {
    await reject(page, 6, '5')
    await expectPiece(page, 6, 'to choose')
    await moveTo(page, 6)
    await page.keyboard.press('Enter')
    const images = page.getByRole('listbox', { name: /^Choose the image of piece 0*6$/ })
    await expect(images.getByRole('option')).toHaveCount(4)
    await expect(images.getByRole('option').first()).toBeFocused()
    await page.keyboard.press('2')
    await expect(page.getByText('An image was chosen for piece 6.')).toBeVisible()
    await page.keyboard.press('Escape')
    await expectPiece(page, 6, 'made again')
  })

  await test.step('just rejected, it stays so; undone, it is open again', async () => {
    await reject(page, 7, '6')
    await expectPiece(page, 7, 'rejected')
    await page.keyboard.press('z')
    await expect(page.getByText('The decision on 1 piece was taken back.')).toBeVisible()
    await expectPiece(page, 7, 'new')
  })

  await test.step('the rest is approved at once', async () => {
    await moveTo(page, 1)
    await page.keyboard.press('Control+a')
    await page.keyboard.press('y')
    await expect(page.getByRole('alertdialog', { name: `Approve ${PIECES} pieces?` })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: new RegExp(`^approved\\s*${PIECES - 1}$`) })).toBeVisible()
    await expect(panel(page)).toBeVisible()
  })

  await test.step('it is exported, and verified', async () => {
    const { dir, manifestSha256 } = await exportHere(page, PIECES - 1)
    const written = readFileSync(join(dir, 'manifest.json'))
    expect(manifestSha256).toBe(createHash('sha256').update(written).digest('hex'))
    await expectVerified(page)
    await expectCook(page, /^exported · /)
  })
})
