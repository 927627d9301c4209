import { expect } from 'playwright/test'
import type { StudioHost } from './studio-host.ts'

const DIALOGS = {
  layers: { key: 'Control+Shift+O', title: 'New collection from a folder of layers' },
  open: { key: 'Control+O', title: 'Open a project or a collection' },
}

/** Hands a folder over by keyboard: in the app the system's dialog answers it, in a browser its path is typed. */
export async function giveFolder(studio: StudioHost, what: 'layers' | 'open', folder: string): Promise<void> {
  const { page } = studio
  const { key, title } = DIALOGS[what]
  await expect(page.getByRole('contentinfo', { name: 'Status' })).toContainText('Engine ready')
  await studio.answerFolderDialog(folder)
  await page.keyboard.press(key)
  if (studio.kind === 'electron') return
  const dialog = page.getByRole('dialog', { name: title })
  const field = dialog.getByRole('textbox')
  await expect(dialog).toBeVisible()
  while (!(await field.evaluate((element) => element === document.activeElement))) await page.keyboard.press('Tab')
  await page.keyboard.insertText(folder)
  await page.keyboard.press('Enter')
}
