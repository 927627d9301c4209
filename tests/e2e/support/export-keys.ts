import { expect, type Page } from 'playwright/test'

/** What the window tells of an export that it made. */
export type SeenExport = { dir: string; manifestSha256: string }

/** Exports what is approved, as is offered, and waits until it is written. */
export async function exportHere(page: Page, pieces: number): Promise<SeenExport> {
  await page.keyboard.press('Alt+4')
  await expect(page.getByRole('button', { name: `Export ${pieces.toLocaleString('en-US')} pieces` })).toBeVisible()
  await page.keyboard.press('e')
  const manifest = page.getByTitle(/^[0-9a-f]{64}$/)
  await expect(manifest).toBeVisible({ timeout: 90_000 })
  const entry = page.getByRole('listitem').filter({ has: manifest })
  return {
    dir: await entry.locator('bdi').first().innerText(),
    manifestSha256: (await manifest.getAttribute('title')) ?? '',
  }
}

/** Has the newest export checked, and waits for the good word. */
export async function expectVerified(page: Page): Promise<void> {
  await page.keyboard.press('Shift+V')
  await expect(page.getByText(/^All [\d,]+ files .*as they were written\.$/)).toBeVisible()
}
