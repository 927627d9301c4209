import type { Page } from 'playwright/test'

/** How many pieces are finished, as the head of the collection says it: `cooking · 12 of 60`. */
export async function finishedPieces(page: Page): Promise<number> {
  const words = await page
    .getByRole('main')
    .getByText(/ · [\d,]+ of [\d,]+$/)
    .first()
    .innerText()
  return Number((/· ([\d,]+) of/.exec(words)?.[1] ?? '0').replaceAll(',', ''))
}
