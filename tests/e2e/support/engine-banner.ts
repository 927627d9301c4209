import type { Locator, Page } from 'playwright/test'

/** What the window says across its top while there is no engine. */
export function goneBanner(page: Page): Locator {
  return page.getByText(/^The engine (?:ended and is being started again|does not answer)/)
}

/** What it says for a moment once there is one again. */
export function backBanner(page: Page): Locator {
  return page.getByText('The engine is back. Work goes on where it was.')
}
