import { type BrowserWindow, dialog } from 'electron'
import { words } from '../words.ts'

type FileKind = { name: string; extensions: string[] }

/** Asks for a folder. null: none was chosen. */
export async function chooseFolder(
  window: BrowserWindow,
  { title, startIn }: { title: string; startIn?: string | undefined },
): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title,
    properties: ['openDirectory', 'createDirectory'],
    ...(startIn !== undefined && { defaultPath: startIn }),
  })
  return filePaths[0] ?? null
}

/** Asks for a file that is there. */
export async function chooseFile(
  window: BrowserWindow,
  { title, kinds }: { title: string; kinds: FileKind[] },
): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title,
    properties: ['openFile'],
    filters: withAll(kinds),
  })
  return filePaths[0] ?? null
}

/** Asks for a file to write. The system asks before one is written over. */
export async function saveFile(
  window: BrowserWindow,
  { title, name, kinds }: { title: string; name: string; kinds: FileKind[] },
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath: name,
    filters: withAll(kinds),
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  return canceled || filePath === '' ? null : filePath
}

const withAll = (kinds: FileKind[]): FileKind[] => [...kinds, { name: words.allFiles, extensions: ['*'] }]
