import { AxeBuilder } from '@axe-core/playwright'
import { expect } from 'playwright/test'
import { test } from '../support/studio-test.ts'
import { tour } from '../support/tour.ts'

test('nothing on any screen, in the dark or the light, keeps anybody out', async ({ studio }) => {
  await tour(studio, async (name) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await studio.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await expect(studio.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
      const axe = new AxeBuilder({ page: studio.page })
      // The app gives a test no page of its own to work in.
      if (studio.kind === 'electron') axe.setLegacyMode(true)
      const { violations } = await axe.analyze()
      const grave = violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => ({ id, html, failureSummary })))
      expect.soft(grave, `${name}, ${colorScheme}`).toEqual([])
    }
  })
})
