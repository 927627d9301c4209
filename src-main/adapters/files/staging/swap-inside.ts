import { rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { MANIFEST_NAME } from '../../../domain/ship/manifest.ts'
import { exists } from '../exists.ts'
import { makeFolder } from '../make-folder.ts'
import { removeEmptyFolders } from '../remove-empty-folders.ts'
import { syncFolder } from '../sync-folder.ts'
import type { ExportPlaces } from './export-places.ts'
import { exportedFiles } from './exported-files.ts'

/**
 * Moves a former export's files out of the target and the new ones in. The old manifest goes first and the new one comes
 * last, so that a folder with a manifest is whole, and one without is mended by `recoverInside`.
 */
export async function swapInside({ target, staging, old }: ExportPlaces): Promise<void> {
  const former = await exportedFiles(target)
  const files = await exportedFiles(staging)
  await makeFolder(old)
  await moveFiles(former, target, old)
  await moveFiles(files.toReversed(), staging, target)
  await syncFolder(target)
  await rm(staging, { recursive: true, force: true })
  await rm(old, { recursive: true, force: true })
}

/** Mends what a swap left that was cut off: finishes it where all is there, else takes it back. */
export async function recoverInside({ target, staging, old }: ExportPlaces): Promise<void> {
  if (!(await exists(old))) return
  const isWhole = await exists(join(target, MANIFEST_NAME))
  const isMoved = !(await exists(join(staging, MANIFEST_NAME)))
  if (isWhole && isMoved) {
    await rm(staging, { recursive: true, force: true })
  } else if (!isWhole) {
    const moved = await exportedFiles(staging)
    await moveFiles(moved, target, staging, { unlessThere: true })
    await moveFiles((await exportedFiles(old)).toReversed(), old, target)
  }
  await rm(old, { recursive: true, force: true })
}

async function moveFiles(
  paths: readonly string[],
  from: string,
  to: string,
  { unlessThere = false } = {},
): Promise<void> {
  for (const path of paths) {
    const place = join(to, path)
    if (!(await exists(join(from, path))) || (unlessThere && (await exists(place)))) continue
    await makeFolder(dirname(place))
    await rename(join(from, path), place)
    await removeEmptyFolders(dirname(join(from, path)), from)
  }
}
