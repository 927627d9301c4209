import { mkdir, readdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { errnoOf } from './errno-problem.ts'
import { exists } from './exists.ts'

/**
 * Makes a folder and those above it; one that is there is fine. Rejects with the system's own reason: Node's recursive
 * mkdir says ENOENT on a read-only disk, which would send the user looking for a wrong path.
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT' && dirname(path) !== path) {
      await makeFolder(dirname(path))
      await mkdir(path).catch(ignoreExisting)
    } else {
      // What is there already may be a folder, which is fine (some systems then say that it may not be made), or a file
      // in the way, which listing it tells.
      if (!(await exists(path))) throw error
      await readdir(path)
    }
  }
}

/** Another of ours may have made it in the meantime. */
function ignoreExisting(error: unknown): void {
  if (errnoOf(error) !== 'EEXIST') throw error
}
