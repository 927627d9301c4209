import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright'

const inPage = fileURLToPath(new URL('in-page.js', import.meta.url))

/** What a person's browser keeps of the window: where it was left, and no picture. */
export type Kept = Awaited<ReturnType<BrowserContext['storageState']>>

export type OpenWindow = { page: Page; kept(): Promise<Kept>; close(): Promise<void> }

/** A window of a common size, in a browser that has seen nothing of it but what is kept. */
export async function openWindow(browser: Browser, url: string, kept?: Kept): Promise<OpenWindow> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    colorScheme: 'dark',
    ...(kept && { storageState: kept }),
  })
  await context.addInitScript({ path: inPage })
  const page = await context.newPage()
  await page.goto(url, { waitUntil: 'commit' })
  return { page, kept: () => context.storageState(), close: () => context.close() }
}

/** Goes to the pieces of a collection, as a person does who has just opened the window. */
export async function goToPieces(page: Page, collection: string): Promise<void> {
  await page.getByRole('button', { name: 'Collections' }).first().click()
  await page.getByRole('button', { name: collection }).first().click()
  await page.getByRole('tab', { name: 'Pieces' }).click()
  await firstPictureMs(page)
}

/** When the first picture of the grid was painted, in milliseconds since 1970. */
export function firstPictureMs(page: Page): Promise<number> {
  return page.evaluate<number>('windowBench.firstPicture')
}
