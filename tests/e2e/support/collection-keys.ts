import { expect, type Locator, type Page } from 'playwright/test'
import { tabTo } from './tab-to.ts'

/** Opens the example from anywhere, and waits until its overview is there. */
export async function openExample(page: Page): Promise<void> {
  // Keys act once the window knows its engine.
  await expect(page.getByRole('contentinfo', { name: 'Status' })).toContainText('Engine ready')
  await page.keyboard.press('Control+Shift+E')
  await expect(page.getByRole('heading', { name: 'Lantern Keepers', level: 1 })).toBeVisible()
  await expect(page.getByRole('tab', { name: 'Overview', selected: true })).toBeVisible()
}

/** Types another supply, as by hand, waits until it is saved, and leaves the field. */
export async function typeSupply(page: Page, supply: string, shown: string = supply): Promise<void> {
  const field = page.getByRole('textbox', { name: /^Supply/ })
  await tabTo(page, field)
  await page.keyboard.press('Control+A')
  await page.keyboard.type(supply)
  await page.keyboard.press('F6')
  await expect(field).toHaveValue(shown)
  await expect(savingOf(field)).toHaveText('saved')
}

/** What is said beside a field of whether it is saved. */
export function savingOf(field: Locator): Locator {
  return field.locator('xpath=ancestor::*[.//*[@role="status"]][1]').getByRole('status')
}

/** Looked at so often that no state of a small cook is over before it is seen. */
const LOOK_EVERY_MS = 50

/** How the cook stands, as the head of the collection says it: `cooking · 3 of 24`. */
export async function expectCook(page: Page, words: RegExp, timeoutMs?: number): Promise<void> {
  const stands = page.getByRole('main').getByText(words).first()
  await expect
    .poll(() => stands.isVisible(), {
      message: String(words),
      intervals: [LOOK_EVERY_MS],
      ...(timeoutMs && { timeout: timeoutMs }),
    })
    .toBe(true)
}
