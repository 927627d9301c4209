import type { Locator, Page } from 'playwright/test'

/** More stops than any screen has. */
const MOST_STOPS = 250

/** Goes through what can be pressed, as by hand, until the target has the focus. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await target.waitFor()
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${target.toString()} can't be reached by ${key}.`)
}
