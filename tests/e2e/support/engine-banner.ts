import { expect, type Locator, type Page } from 'playwright/test'

/** What the window says across its top while there is no engine, and for a moment once there is one again. */
export const BANNER = {
  gone: /^The engine (?:ended and is being started again|does not answer)/,
  /** Gone for now or, where it keeps ending, for good. */
  notThere: /^The engine (?!is back)/,
  back: /^The engine is back\. Work goes on where it was\./,
} as const

type Said = { words: string; atMs: number }
type NotingWindow = Window & { saidByBanner: Said[] }

export function goneBanner(page: Page): Locator {
  return page.getByText(BANNER.gone)
}

/**
 * From now until it is loaded anew, the page itself notes what its banner says and when: what is there for a moment is
 * not missed, and what is measured is the window, not who looks at it.
 */
export function noteBanner(page: Page): Promise<void> {
  return page.evaluate(() => {
    const noted: Said[] = []
    ;(window as unknown as NotingWindow).saidByBanner = noted
    let said = ''
    const look = () => {
      const words = [...document.querySelectorAll('[role="status"]')].map(({ textContent }) => textContent)
      const now = words.find((text) => text.startsWith('The engine ')) ?? ''
      if (now !== '' && now !== said) noted.push({ words: now, atMs: Date.now() })
      said = now
    }
    look()
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
}

/** When the banner said this, at `fromMs` or later; waits until it has. Times in ms, as of Date.now(). */
export async function whenBannerSaid(page: Page, words: RegExp, fromMs: number): Promise<number> {
  const find = async () => {
    const noted = await page.evaluate(() => (window as unknown as NotingWindow).saidByBanner)
    return noted.find((said) => said.atMs >= fromMs && words.test(said.words))?.atMs
  }
  await expect.poll(find, { message: `the banner says ${String(words)}` }).toBeDefined()
  return (await find()) ?? 0
}
