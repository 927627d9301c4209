import { expect, type Locator, type Page } from 'playwright/test'

/** A piece in the grid of pieces. */
export function cell(page: Page, number: number): Locator {
  return page
    .getByRole('grid', { name: 'Pieces' })
    .getByRole('gridcell', { name: new RegExp(`\\bPiece 0*${number}\\s*,`) })
}

export async function expectPiece(page: Page, number: number, standing: string): Promise<void> {
  await expect(cell(page, number)).toHaveAccessibleName(new RegExp(`, ${standing}$`))
}

/** Shows the pieces, and has the keyboard in their grid. */
export async function goToPieces(page: Page): Promise<void> {
  await page.keyboard.press('Alt+3')
  await expect(page.getByRole('grid', { name: 'Pieces' })).toBeVisible()
}

/** Moves to a piece by the arrows, and waits until the panel beside tells of it. */
export async function moveTo(page: Page, number: number): Promise<void> {
  // A dialog that closes gives the keyboard back a moment later.
  await expect(page.getByRole('grid', { name: 'Pieces' }).locator(':focus')).toHaveCount(1)
  await page.keyboard.press('Home')
  for (let at = 1; at < number; at += 1) await page.keyboard.press('ArrowRight')
  await expect(cell(page, number)).toBeFocused()
  await expect(panel(page).getByRole('heading', { name: new RegExp(`^Piece 0*${number}$`) })).toBeVisible()
}

/** What stands beside the pieces of the one in focus. */
export function panel(page: Page): Locator {
  return page.getByRole('complementary', { name: 'The piece in focus' })
}

/** The traits of the piece in focus, as the panel tells them: category → trait. */
export async function shownTraits(page: Page): Promise<Record<string, string>> {
  const traits = panel(page).getByRole('heading', { name: 'Traits' }).locator('xpath=following-sibling::dl')
  return traits.evaluate((list) =>
    Object.fromEntries(
      [...list.querySelectorAll('dt')].map((term) => [
        term.textContent,
        term.parentElement?.querySelector('dd')?.textContent ?? '',
      ]),
    ),
  )
}

/** The take of the piece in focus, as the panel tells it. */
export function shownTake(page: Page): Locator {
  return panel(page)
    .locator('dt', { hasText: /^take$/ })
    .locator('xpath=following-sibling::dd[1]')
}

/** Approves every piece that is shown, and waits until they are. */
export async function approveAll(page: Page, pieces: number): Promise<void> {
  await moveTo(page, 1)
  await page.keyboard.press('Control+A')
  await approveSelected(page, pieces)
}

/** Approves the first pieces that are shown, and waits until they are. */
export async function approveFirst(page: Page, pieces: number): Promise<void> {
  await moveTo(page, 1)
  for (let at = 1; at < pieces; at += 1) await page.keyboard.press('Shift+ArrowRight')
  await approveSelected(page, pieces)
}

async function approveSelected(page: Page, pieces: number): Promise<void> {
  await page.keyboard.press('y')
  await expect(
    page.getByRole('alertdialog', { name: `Approve ${pieces.toLocaleString('en-US')} pieces?` }),
  ).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText(`${pieces.toLocaleString('en-US')} pieces approved.`)).toBeVisible()
}

/** Rejects a piece by keys; `key` is the digit of what comes in its place. */
export async function reject(page: Page, number: number, key: string): Promise<void> {
  await moveTo(page, number)
  await page.keyboard.press('n')
  const dialog = page.getByRole('dialog', { name: new RegExp(`^Reject piece 0*${number}$`) })
  await expect(dialog.locator('input:focus')).toHaveCount(1)
  await page.keyboard.press(key)
}
