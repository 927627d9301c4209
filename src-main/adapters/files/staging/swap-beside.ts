import { rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { exists } from '../exists.ts'
import { makeFolder } from '../make-folder.ts'
import { syncFolder } from '../sync-folder.ts'
import type { ExportPlaces } from './export-places.ts'
import { foreignFiles } from './foreign-files.ts'

/**
 * Puts a finished folder in the place of the target. The target is whole at any moment but between two renames, and
 * `recoverBeside` mends that. Rejects with the system's error, and then the target is as it was.
 */
export async function swapBeside({ target, staging, old }: ExportPlaces): Promise<void> {
  const replaces = await exists(target)
  if (replaces) await rename(target, old)
  else await makeFolder(dirname(target))
  try {
    await rename(staging, target)
  } catch (error) {
    if (replaces) await rename(old, target)
    throw error
  }
  await syncFolder(dirname(target))
  if (replaces) await removeReplaced(old, target)
}

/** Mends what a swap left that was cut off: brings the target back, or removes what it replaced. */
export async function recoverBeside({ target, old }: ExportPlaces): Promise<void> {
  if (!(await exists(old))) return
  if (await exists(target)) await removeReplaced(old, target)
  else await rename(old, target)
}

/** Files that are not ours move on to the new folder, unless it has one of that name; then the old folder goes. */
async function removeReplaced(old: string, target: string): Promise<void> {
  for (const path of await foreignFiles(old)) {
    const place = join(target, path)
    if (await exists(place)) continue
    await makeFolder(dirname(place))
    await rename(join(old, path), place)
  }
  await rm(old, { recursive: true, force: true })
}
