import { expect, type Locator, type Page } from 'playwright/test'
import { expectCook, openExample, typeSupply } from '../support/collection-keys.ts'
import { goToPieces, moveTo, panel } from '../support/piece-keys.ts'
import { test } from '../support/studio-test.ts'
import { tabTo } from '../support/tab-to.ts'

const PIECES = 24

test('rules by keyboard alone: never together, needs, by a tag, from a picture; each is counted, and undone', async ({
  studio: { page },
}) => {
  await openExample(page)
  await typeSupply(page, String(PIECES))
  await page.keyboard.press('Shift+F6')
  await page.keyboard.press('Alt+2')
  await page.keyboard.press('Alt+r')
  await expect(page.getByRole('textbox', { name: 'Search rules' })).toBeFocused()
  await expect(combinations(page)).toBeVisible()

  await test.step('two traits are never together, for a reason', async () => {
    const before = await countOf(page)
    // A field keeps the keys that it may be typed with.
    await page.keyboard.press('F6')
    await page.keyboard.press('Alt+n')
    await choose(page, 'All of these', 'crown hat', 'Hat: Crown')
    await choose(page, 'never with any of', 'hair long', 'Hair: Long')
    await tabTo(page, dialog(page).getByRole('textbox', { name: 'because' }))
    await page.keyboard.type('They tangle.')
    await page.keyboard.press('Enter')
    await expect(rule(page, 'Hat: Crown never with Hair: Long, because: They tangle.')).toBeVisible()
    await expect.poll(() => countOf(page)).toBeLessThan(before)
  })

  await test.step('it is edited where it stands: another trait, another reason', async () => {
    await search(page, 'tangle')
    await tabTo(page, rule(page, 'Hat: Crown never with Hair: Long, because: They tangle.'))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('combobox', { name: 'All of these' })).toBeFocused()
    const others = page.getByRole('combobox', { name: 'never with any of' })
    await tabTo(page, others)
    await pick(page, others, 'hair topknot')
    await tabTo(page, page.getByRole('textbox', { name: 'because' }))
    await page.keyboard.press('Control+A')
    await page.keyboard.type('It looks knotty.')
    await page.keyboard.press('Enter')
    await expect(
      rule(page, 'Hat: Crown never with Hair: Long or Hair: Topknot, because: It looks knotty.'),
    ).toBeFocused()
    await search(page, '')
    await page.keyboard.press('F6')
  })

  await test.step('one trait needs another', async () => {
    const before = await countOf(page)
    await page.keyboard.press('Alt+m')
    await choose(page, 'Who has all of these', 'lantern fire basket', 'Lantern: Fire Basket')
    await choose(page, 'needs at least one of', 'sky eclipse', 'Sky: Eclipse')
    await choose(page, 'needs at least one of', 'sky frost', 'Sky: Frost')
    await page.keyboard.press('Control+Enter')
    await expect(rule(page, 'Lantern: Fire Basket needs Sky: Eclipse or Sky: Frost')).toBeVisible()
    await expect.poll(() => countOf(page)).toBeLessThan(before)
  })

  await test.step('a tag stands for all that carry it; undone, all is as it was', async () => {
    const before = await countOf(page)
    await page.keyboard.press('Alt+n')
    await choose(page, 'All of these', 'anything bulky', 'anything tagged “bulky”')
    await expect(dialog(page).getByText(/^anything tagged “.?bulky.?”: \d+ traits now: /)).toBeVisible()
    await choose(page, 'never with any of', 'sky dusk', 'Sky: Dusk')
    await page.keyboard.press('Control+Enter')
    const said = 'Anything tagged “bulky” never with Sky: Dusk'
    await expect(rule(page, said)).toBeVisible()
    await expect.poll(() => countOf(page)).toBeLessThan(before)
    await page.keyboard.press('Control+z')
    await expect(rule(page, said)).toBeHidden()
    await expect.poll(() => countOf(page)).toBe(before)
  })

  await test.step('a rule is deleted by a key, and comes back', async () => {
    const said = 'Lantern: Fire Basket needs Sky: Eclipse or Sky: Frost'
    await search(page, 'basket needs')
    await tabTo(page, rule(page, said))
    await page.keyboard.press('Delete')
    await expect(rule(page, said)).toBeHidden()
    await page.keyboard.press('Control+z')
    await expect(rule(page, said)).toBeVisible()
    await search(page, '')
    await page.keyboard.press('F6')
  })

  await test.step('two things that are seen in a picture are never together again', async () => {
    await page.keyboard.press('Alt+1')
    await page.keyboard.press('c')
    await expectCook(page, new RegExp(`^completed · ${PIECES} of ${PIECES}$`), 120_000)
    await goToPieces(page)
    await moveTo(page, 2)
    const before = await countOf(page)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('region', { name: 'Piece 02, large' })).toBeVisible()
    await page.keyboard.press('Alt+n')
    await expect(panel(page).getByRole('heading', { name: 'Which two never together?' })).toBeVisible()
    await page.keyboard.press('1')
    await page.keyboard.press('2')
    await expect(panel(page).getByRole('button', { pressed: true })).toHaveCount(2)
    await expect(
      panel(page).getByText(new RegExp(`^\\d+ of the ${PIECES} pieces made so far breaks? it\\.$`)),
    ).toBeVisible()
    await tabTo(page, panel(page).getByRole('button', { name: 'Never together' }))
    await page.keyboard.press('Enter')
    await expect(panel(page).getByText(/^.?Sky.?: .+ and .?Land.?: .+ are never together from now on\.$/)).toBeVisible()
    await expect.poll(() => countOf(page)).toBeLessThan(before)
    await expect(panel(page).getByRole('button', { name: 'See what it changes' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Something changed since this was cooked' })).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect.poll(() => countOf(page)).toBe(before)
    await expect(page.getByRole('heading', { name: 'Something changed since this was cooked' })).toBeHidden()
  })
})

/** What a name is set apart with inside a sentence. */
const ISOLATES = '[\\u2068\\u2069]*'

/** Words as they are written, whatever sets names in them apart. */
function said(words: string): RegExp {
  const parts = words.split(/\b/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(parts.join(ISOLATES))
}

function rule(page: Page, words: string): Locator {
  return page.getByRole('list', { name: 'Rules of this collection' }).getByRole('button', { name: said(words) })
}

function dialog(page: Page): Locator {
  return page.getByRole('dialog', { name: 'New rule' })
}

/** How many combinations there are, beside the tabs of the collection. */
function combinations(page: Page): Locator {
  return page.getByText(/^[\d,]+ valid combinations/).first()
}

async function countOf(page: Page): Promise<number> {
  const words = (await combinations(page).textContent()) ?? ''
  return Number(/^[\d,]+/.exec(words)?.[0].replaceAll(',', ''))
}

/** Adds what a search finds first to a place of a new rule. */
async function choose(page: Page, place: string, search: string, added: string): Promise<void> {
  const field = dialog(page).getByRole('combobox', { name: place })
  await tabTo(page, field)
  await pick(page, field, search)
  await expect(dialog(page).getByText(said(added)).first()).toBeVisible()
}

async function pick(page: Page, field: Locator, search: string): Promise<void> {
  await page.keyboard.type(search)
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue('')
}

async function search(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Alt+r')
  await expect(page.getByRole('textbox', { name: 'Search rules' })).toBeFocused()
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Delete')
  await page.keyboard.type(words)
}
