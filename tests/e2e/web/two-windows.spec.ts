import { expect, type Page } from 'playwright/test'
import { openExample, savingOf } from '../support/collection-keys.ts'
import { test } from '../support/studio-test.ts'
import { tabTo } from '../support/tab-to.ts'

const THEIRS = 'Written in the other window.'

test('two windows write one description: the second is told, and nothing that was typed is lost', async ({
  studio,
}) => {
  const mine = studio.page
  const edits = await holdEdits(mine)
  await mine.reload()
  await openExample(mine)
  const other = await studio.context.newPage()
  await other.goto(mine.url())
  const fieldOf = (page: Page) => page.getByRole('textbox', { name: /^Description/ })
  await tabTo(mine, fieldOf(mine))
  await tabTo(other, fieldOf(other))

  // Mine is on its way while theirs is saved.
  await mine.keyboard.type('Mine: ')
  await edits.isOneHeld()
  await other.keyboard.press('Control+A')
  await other.keyboard.insertText(THEIRS)
  await other.keyboard.press('F6')
  await expect(savingOf(fieldOf(other))).toHaveText('saved')
  await mine.keyboard.type('a')
  edits.letGo()

  const told = mine.getByRole('alert').filter({ hasText: 'It was changed elsewhere meanwhile' })
  await expect(told).toContainText(THEIRS)
  const typed = await fieldOf(mine).inputValue()
  expect(typed).toContain('Mine: a')
  await tabTo(mine, told.getByRole('button', { name: 'Keep mine' }))
  await mine.keyboard.press('Enter')
  await expect(fieldOf(other)).toHaveValue(typed)
  await expect(fieldOf(mine)).toHaveValue(typed)
})

/** From its next load on, edits that the page sends wait until they are let go, as on a line that is slow. */
async function holdEdits(page: Page): Promise<{ isOneHeld(): Promise<void>; letGo(): void }> {
  const held: (() => void)[] = []
  let isHolding = true
  await page.routeWebSocket(/\/rpc$/, (socket) => {
    const server = socket.connectToServer()
    socket.onMessage((message) => {
      const send = () => server.send(message)
      if (isHolding && message.toString().includes('/collections/edit')) held.push(send)
      else send()
    })
  })
  return {
    isOneHeld: () => expect.poll(() => held.length).toBeGreaterThan(0),
    letGo() {
      isHolding = false
      for (const send of held.splice(0)) send()
    },
  }
}
