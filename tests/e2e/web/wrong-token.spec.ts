import { expect } from 'playwright/test'
import { test } from '../support/studio-test.ts'

test('a browser with a wrong token gets a plain page that says what to do, and nothing of the studio', async ({
  studio,
}) => {
  const { origin } = new URL(studio.page.url())
  const stranger = await studio.context.browser()?.newContext()
  const page = await stranger?.newPage()
  if (!page) throw new Error('There is no browser.')
  for (const address of [`${origin}/?token=not-the-token-of-this-studio`, `${origin}/`]) {
    const response = await page.goto(address)
    expect(response?.status()).toBe(401)
    await expect(page.getByRole('heading', { name: 'Ovenbird' })).toBeVisible()
    await expect(page.getByText('Open the address that the studio printed when it started.')).toBeVisible()
    await expect(page.getByRole('navigation')).toHaveCount(0)
  }
})
