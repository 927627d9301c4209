import { existsSync } from 'node:fs'
import path from 'node:path'
import { shell } from 'electron'

/** Shows a file or a folder in the system's file manager; never opens or runs it. False where there is none. */
export function reveal(file: string): boolean {
  if (!path.isAbsolute(file) || !existsSync(file)) return false
  shell.showItemInFolder(path.normalize(file))
  return true
}
