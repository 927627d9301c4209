import { expect, type Locator, type Page } from 'playwright/test'

/** More rows than any tree of a test has. */
const MOST_ROWS = 400

/** Shows the trait tree, and has the keyboard in its first cell. */
export async function goToTree(page: Page): Promise<void> {
  await page.keyboard.press('Alt+2')
  const tree = page.getByRole('treegrid')
  await expect(tree).toBeVisible()
  const first = tree.locator('[role="gridcell"][tabindex="0"]')
  for (let stop = 0; stop < MOST_ROWS && !(await first.evaluate(isFocused)); stop += 1) await page.keyboard.press('Tab')
  await page.keyboard.press('Home')
}

/** The row of a category or trait. */
export function treeRow(page: Page, name: string): Locator {
  const said = page.locator('bdi').filter({ hasText: new RegExp(`^${name}$`) })
  return page
    .getByRole('treegrid')
    .getByRole('row')
    .filter({ has: page.locator('[data-column="name"]').filter({ has: said }) })
}

/** Moves down by the arrows to the name of a category or trait. */
export async function moveToRow(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Home')
  const row = treeRow(page, name)
  for (let at = 0; at < MOST_ROWS; at += 1) {
    if ((await row.count()) > 0 && (await row.locator('[data-column="name"]').evaluate(isFocused))) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`There is no ${name} in the tree.`)
}

/** Types over what stands in the cell in focus, and leaves it. */
export async function typeIntoCell(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('F2')
  await expect(page.getByRole('treegrid').locator('input')).toBeFocused()
  await page.keyboard.type(typed)
  await page.keyboard.press('F2')
  await expect(page.getByRole('treegrid').locator('input')).toHaveCount(0)
}

/** What the status bar said last. */
export async function expectSaid(page: Page, words: RegExp): Promise<void> {
  await expect(page.getByRole('contentinfo', { name: 'Status' })).toContainText(words)
}

function isFocused(element: Element): boolean {
  return element === document.activeElement
}
