import { expect, type Page } from 'playwright/test'
import { openExample } from '../support/collection-keys.ts'
import { shownSheet } from '../support/sheet.ts'
import { test } from '../support/studio-test.ts'
import { tabTo } from '../support/tab-to.ts'

const testWindow = (page: Page) => page.getByRole('region', { name: 'Test', exact: true })

/** The traits of a try, as its picture in the strip says them. */
async function triedTraits(page: Page, id: number): Promise<Record<string, string>> {
  const picture = testWindow(page).getByRole('button', { name: new RegExp(`^Try ${id}:`) })
  await expect(picture).toBeVisible()
  const said = ((await picture.getAttribute('aria-label')) ?? '').replaceAll(/[\u2068\u2069]/g, '')
  const traits = said.replace(/^Try \d+: /, '').split(', ')
  return Object.fromEntries(traits.map((one) => one.split(': '))) as Record<string, string>
}

test('a piece is tried by keyboard alone: a placeholder, one trait kept, two tries, and kept as piece 7', async ({
  studio,
}) => {
  const { page } = studio
  await openExample(page)
  const background = page.getByRole('textbox', { name: 'Background', exact: true })

  await test.step('a parameter is filled by a placeholder that is completed', async () => {
    await tabTo(page, page.getByRole('button', { name: 'Show 8 more' }))
    await page.keyboard.press('Enter')
    await tabTo(page, background)
    await page.keyboard.type('[[ligh')
    await expect(page.getByText(/There is no placeholder/)).toHaveCount(0)
    await page.keyboard.press('Control+A')
    await page.keyboard.type('[[Nothing]]')
    await expect(page.getByText(/There is no placeholder \[\[Nothing\]\]; known are \[\[Sky\]\]/)).toBeVisible()
    await page.keyboard.press('Control+A')
    await page.keyboard.type('[[dy')
    await expect(page.getByRole('option', { name: /^Dye\s*value$/ })).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Enter')
    await expect(background).toHaveValue('[[Dye]]')
  })

  await test.step('with one trait kept, two tries have it and differ', async () => {
    await tabTo(page, page.getByRole('button', { name: 'Show less' }), 'Shift+Tab')
    await page.keyboard.press('t')
    await expect(testWindow(page)).toBeFocused()
    const hat = testWindow(page).getByRole('combobox', { name: 'Hat', exact: true })
    await tabTo(page, hat)
    await page.keyboard.type('crook')
    await page.keyboard.press('Enter')
    await expect(hat).toHaveValue('Crooked Cone')
    await expect(testWindow(page).getByRole('button', { name: /^Keep .?Hat.? as it is$/ })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await page.keyboard.press('Enter')
    const first = await triedTraits(page, 1)
    await page.keyboard.press('Control+d')
    await page.keyboard.press('Enter')
    const second = await triedTraits(page, 2)
    expect([first['Hat'], second['Hat']]).toEqual(['Crooked Cone', 'Crooked Cone'])
    expect(second).not.toEqual(first)
  })

  await test.step('below a parameter stands what it comes to', async () => {
    await tabTo(page, testWindow(page).getByRole('button', { name: 'Show 8 more' }))
    await page.keyboard.press('Enter')
    await expect(testWindow(page).getByText(/^→ For this piece: #[0-9a-f]{6}$/i)).toBeVisible()
  })

  await test.step('piece 7 is kept with those traits', async () => {
    const tried = await triedTraits(page, 2)
    await tabTo(page, testWindow(page).getByRole('textbox', { name: 'As piece' }), 'Shift+Tab')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('7')
    await page.keyboard.press('Control+l')
    await expect(page.getByText('Piece 7 is kept with these traits.')).toBeVisible()
    await expect.poll(async () => (await shownSheet(page)).find(({ number }) => number === 7)?.locked).toBe(true)
    const kept = (await shownSheet(page)).find(({ number }) => number === 7)?.traits ?? {}
    // The number of the watch follows from that of the piece.
    const { Watch: _, ...chosen } = tried
    expect(kept).toMatchObject(chosen)
  })

  await test.step('after a reload the window is open, and the parameter is there', async () => {
    await page.reload()
    await expect(testWindow(page)).toBeVisible()
    await tabTo(page, page.getByRole('button', { name: 'Show 8 more' }).first())
    await page.keyboard.press('Enter')
    await expect(background.first()).toHaveValue('[[Dye]]')
  })
})
