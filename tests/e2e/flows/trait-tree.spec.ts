import { expect, type Page } from 'playwright/test'
import { openExample } from '../support/collection-keys.ts'
import { test } from '../support/studio-test.ts'
import { tabTo } from '../support/tab-to.ts'
import { expectSaid, goToTree, moveToRow, treeRow, typeIntoCell } from '../support/tree-keys.ts'

const ISOLATES = '[\\u2068\\u2069]*'

test('a tree is edited by keys alone, each edit undone and redone, and found again as it was left', async ({
  studio,
}) => {
  const { page } = studio
  await openExample(page)
  await goToTree(page)
  await expectSummary(page, '18 categories · 133 traits')

  await test.step('a category and three traits, one Enter after the other', async () => {
    await page.keyboard.press('Control+Shift+Enter')
    for (const name of ['Boots', 'Clogs', 'Sandals', 'Slippers']) {
      await expect(page.getByRole('treegrid').locator('input')).toBeFocused()
      await page.keyboard.type(name)
      await page.keyboard.press('Enter')
    }
    await expect(page.getByRole('treegrid').locator('input')).toHaveValue('New trait')
    await page.keyboard.press('Escape')
    await expectSummary(page, '19 categories · 136 traits')
    await expect(treeRow(page, 'New trait')).toHaveCount(0)
  })

  await test.step('a name that is taken is told on the field, and Escape puts the former one back', async () => {
    await moveToRow(page, 'Clogs')
    await page.keyboard.press('F2')
    await page.keyboard.type('SANDALS')
    await expect(
      page.getByRole('alert').filter({ hasText: 'is already the name of another trait' }).first(),
    ).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(treeRow(page, 'Clogs')).toBeVisible()
    await expect(page.getByRole('treegrid').locator('input')).toHaveCount(0)
  })

  await test.step('a rule follows the trait that it names', async () => {
    await moveToRow(page, 'Before Dawn')
    await typeIntoCell(page, 'Blue Hour')
    await expectRule(page, 'Blue Hour')
    await goToTree(page)
  })

  await test.step('another weight, and the share at once', async () => {
    await moveToRow(page, 'Dusk')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type('200')
    await page.keyboard.press('Enter')
    await expect(treeRow(page, 'Dusk')).toContainText('66 %')
  })

  await test.step('switched off, and deleted with the rule that is about it', async () => {
    await moveToRow(page, 'Frost')
    await page.keyboard.press('Control+/')
    await expect(treeRow(page, 'Frost')).toContainText('switched off')
    await moveToRow(page, 'Eclipse')
    await page.keyboard.press('Delete')
    await expectSaid(page, new RegExp(`Deleted ${ISOLATES}Eclipse${ISOLATES}, and 1 rule\\.`))
    await expectEdited(page)
  })

  const edits = ['delete', 'switch off', 'change', 'rename', 'add', 'add', 'add', 'add']
  await test.step('all of it undone', async () => {
    for (const verb of edits) await turn(page, 'Control+z', `Undone: ${verb} `)
    await expectSummary(page, '18 categories · 133 traits')
    await expect(treeRow(page, 'Before Dawn')).toBeVisible()
    await expect(treeRow(page, 'Eclipse')).toBeVisible()
    await expect(treeRow(page, 'Dusk')).toContainText('21 %')
  })

  await test.step('and redone', async () => {
    for (const verb of edits.toReversed()) await turn(page, 'Control+Shift+z', `Done again: ${verb} `)
    await expectEdited(page)
  })

  await test.step('it is all there after a reload, and when the studio is opened again, and can still be undone', async () => {
    await page.reload()
    await expectEdited(page)
    await studio.restart()
    await expectEdited(studio.page)
    await goToTree(studio.page)
    await turn(studio.page, 'Control+z', 'Undone: delete ')
    await expect(treeRow(studio.page, 'Eclipse')).toBeVisible()
  })
})

async function expectEdited(page: Page): Promise<void> {
  await expectSummary(page, '19 categories · 135 traits')
  await expect(treeRow(page, 'Blue Hour')).toBeVisible()
  await expect(treeRow(page, 'Eclipse')).toHaveCount(0)
  await expect(treeRow(page, 'Frost')).toContainText('switched off')
  for (const name of ['Boots', 'Clogs', 'Sandals', 'Slippers']) await expect(treeRow(page, name)).toBeVisible()
}

async function expectSummary(page: Page, summary: string): Promise<void> {
  await expect(page.getByText(summary, { exact: true })).toBeVisible()
}

/** Undoes or redoes one edit, and waits until it is said: what is said twice is said anew. */
async function turn(page: Page, key: string, said: string): Promise<void> {
  const next = page.getByRole('button', { name: key === 'Control+z' ? /^Undo: / : /^Redo: / })
  await expect(next).toBeVisible()
  await page.keyboard.press(key)
  await expectSaid(page, new RegExp(said))
}

async function expectRule(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole('tab', { name: 'Details', selected: true }))
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('complementary', { name: 'What is selected, and the rules' })).toContainText(name)
  await page.keyboard.press('ArrowLeft')
}
