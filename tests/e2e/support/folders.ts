import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder of a test's own. Electron may run as another user, who must be able to write there. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ovenbird-window-'))
  chmodSync(folder, 0o777)
  return folder
}

export function subfolder(parent: string, name: string): string {
  const folder = join(parent, name)
  mkdirSync(folder)
  chmodSync(folder, 0o777)
  return folder
}

/** A copy that whoever the studio runs as may read and change. */
export function copyFolder(from: string, to: string): string {
  cpSync(from, to, { recursive: true })
  chmodSync(to, 0o777)
  for (const entry of readdirSync(to, { recursive: true, withFileTypes: true })) {
    chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o777 : 0o666)
  }
  return to
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
}
