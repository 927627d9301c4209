import { rmdir } from 'node:fs/promises'
import { dirname, sep } from 'node:path'

/** Removes a folder and those above it for as long as they are empty, up to but not including `above`. */
export async function removeEmptyFolders(folder: string, above: string): Promise<void> {
  for (let at = folder; at.startsWith(`${above}${sep}`); at = dirname(at)) {
    try {
      await rmdir(at)
    } catch {
      return
    }
  }
}
