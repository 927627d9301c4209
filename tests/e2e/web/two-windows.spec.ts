import { expect } from 'playwright/test'
import { openExample, savingOf } from '../support/collection-keys.ts'
import { test } from '../support/studio-test.ts'
import { tabTo } from '../support/tab-to.ts'

const THEIRS = 'Written in the other window.'

test('two windows write one description: the second is told, and nothing that was typed is lost', async ({
  studio,
}) => {
  const mine = studio.page
  await openExample(mine)
  const other = await studio.context.newPage()
  await other.goto(mine.url())
  const fieldOf = (page: typeof mine) => page.getByRole('textbox', { name: /^Description/ })
  await tabTo(mine, fieldOf(mine))
  await tabTo(other, fieldOf(other))

  // Mine is not saved while it is typed on; meanwhile theirs is.
  await mine.keyboard.type('Mine: ')
  let isTheirsSaved = false
  const theirs = (async () => {
    await other.keyboard.press('Control+A')
    await other.keyboard.insertText(THEIRS)
    await other.keyboard.press('F6')
    await expect(savingOf(fieldOf(other))).toHaveText('saved')
    isTheirsSaved = true
  })()
  while (!isTheirsSaved) await mine.keyboard.type('a')
  await theirs

  const told = mine.getByRole('alert').filter({ hasText: 'It was changed elsewhere meanwhile' })
  await expect(told).toContainText(THEIRS)
  const typed = await fieldOf(mine).inputValue()
  expect(typed).toContain('Mine: a')
  await tabTo(mine, told.getByRole('button', { name: 'Keep mine' }))
  await mine.keyboard.press('Enter')
  await expect(fieldOf(other)).toHaveValue(typed)
  await expect(fieldOf(mine)).toHaveValue(typed)
})
