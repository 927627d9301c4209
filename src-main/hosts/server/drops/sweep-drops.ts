import { readdir, rm } from 'node:fs/promises'
import { decodeTime } from 'ulid'
import { dropFolder, dropsFolder } from './drop-folder.ts'

/** Another studio on the same data folder may be using one. */
const KEEP_MS = 60 * 60 * 1_000

/** Removes what was dropped and never used. What can't be removed is tried again at the next start. */
export async function sweepDrops(home: string, now: number): Promise<void> {
  const names = await readdir(dropsFolder(home)).catch(() => [])
  for (const name of names) {
    const folder = dropFolder(home, name)
    if (folder === undefined || now - decodeTime(name) < KEEP_MS) continue
    await rm(folder, { recursive: true, force: true }).catch(() => undefined)
  }
}
