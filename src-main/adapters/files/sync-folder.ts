import { open } from 'node:fs/promises'
import { errnoOf } from './errno-problem.ts'

/** Makes renames in a folder survive a power cut. Does nothing where the system has no such call (Windows). */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } catch (error) {
    // Some network and FUSE disks cannot flush a folder; they give no such promise anyway.
    if (!['EINVAL', 'ENOTSUP', 'ENOSYS'].includes(errnoOf(error) ?? '')) throw error
  } finally {
    await handle.close()
  }
}
