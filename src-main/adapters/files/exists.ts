import { lstat } from 'node:fs/promises'
import { errnoOf } from './errno-problem.ts'

/** True where something of that name is, be it a link to nowhere. Rejects with the system's error where it can't tell. */
export async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path)
    return true
  } catch (error) {
    if (errnoOf(error) === 'ENOENT' || errnoOf(error) === 'ENOTDIR') return false
    throw error
  }
}
