import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from 'playwright/test'
import { test } from '../support/studio-test.ts'
import { tour } from '../support/tour.ts'

test('nothing on any screen, in the dark or the light, keeps anybody out', async ({ studio }) => {
  await tour(studio, async (name) => {
    // Light and dark differ in nothing but their colours.
    await show(studio.page, 'light')
    expect.soft(await grave(axe(studio.page).withRules('color-contrast')), `${name}, light`).toEqual([])
    await show(studio.page, 'dark')
    expect.soft(await grave(axe(studio.page)), `${name}, dark`).toEqual([])
  })
})

async function show(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
}

/** Works in the page alone: the window has no frames, and the app gives a test no page of its own to work in. */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode(true)
}

async function grave(builder: AxeBuilder): Promise<unknown[]> {
  const { violations } = await builder.analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => ({ id, html, failureSummary })))
}
