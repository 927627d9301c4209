import { type BrowserWindow, dialog } from 'electron'
import { words } from '../words.ts'

export type ClosingAnswer = 'keep' | 'quit' | 'cancel'

const ANSWERS: readonly ClosingAnswer[] = ['keep', 'quit', 'cancel']

/** Asks what becomes of work that goes on when its window is closed. */
export async function askBeforeClosing(window: BrowserWindow): Promise<ClosingAnswer> {
  const { message, detail, keep, quit, cancel } = words.closing
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message,
    detail,
    buttons: [keep, quit, cancel],
    defaultId: 0,
    cancelId: 2,
  })
  return ANSWERS[response] ?? 'cancel'
}
