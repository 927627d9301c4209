import { open } from 'node:fs/promises'
import { errnoOf } from '../errno-problem.ts'
import { readZip } from './read-zip.ts'

/**
 * True where a path is free, or holds an archive with a file of that name in it: one of ours, which a newer one may
 * replace. Anything else there is someone's own. Rejects with the system's error.
 */
export async function mayReplaceArchive(path: string, name: string): Promise<boolean> {
  try {
    const file = await open(path, 'r')
    try {
      if (!(await file.stat()).isFile()) return false
      const entries = await readZip(file, path, { entriesMax: Infinity, bytesMax: Infinity })
      return entries.ok && entries.value.some((entry) => entry.name === name)
    } finally {
      await file.close()
    }
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return true
    throw error
  }
}
