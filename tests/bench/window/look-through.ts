import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright'

/** How long a person looks at an image before the next. */
const LOOK_MS = 150

/** Opens a piece that is in view and goes on to the next so many times. For each, milliseconds from the key to its image. */
export async function lookThrough(page: Page, count: number): Promise<number[]> {
  const [first] = await page.evaluate<{ number: number }[]>('windowBench.inView()')
  await page.locator(`[role="grid"] [data-number="${first?.number}"]`).dblclick()
  await page.locator('img[decoding="sync"]').waitFor()
  const timesMs: number[] = []
  for (let nth = 0; nth < count; nth++) {
    await pause(LOOK_MS)
    await page.evaluate('windowBench.expectPicture()')
    await page.keyboard.press('ArrowRight')
    timesMs.push(await page.evaluate<number>('windowBench.pictureCame()'))
  }
  await page.keyboard.press('Escape')
  await page.getByRole('grid').waitFor()
  return timesMs
}
