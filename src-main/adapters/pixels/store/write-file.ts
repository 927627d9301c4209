import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { threadId } from 'node:worker_threads'
import { err, ok, type Result } from '../../../domain/prelude/result.ts'
import type { Problem } from '../../../../schemas/errors.ts'
import { diskProblem } from './disk-problem.ts'

let written = 0

/**
 * Writes a file whole or not at all: under a temporary name in the same folder, then renamed. `durable` also waits
 * until both are on the disk: for what cannot be made again.
 */
export function writeFileWhole(path: string, bytes: Uint8Array, durable: boolean): Result<null, Problem> {
  const folder = dirname(path)
  const temporary = `${path}.${process.pid}-${threadId}-${written++}.tmp`
  try {
    const handle = openMaking(folder, temporary)
    try {
      for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done)
      if (durable) fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(temporary, path)
    if (durable) syncFolder(folder)
    return ok(null)
  } catch (cause) {
    rmSync(temporary, { force: true })
    return err(diskProblem(cause, path))
  }
}

function openMaking(folder: string, path: string): number {
  try {
    return openSync(path, 'wx')
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause
    mkdirSync(folder, { recursive: true })
    return openSync(path, 'wx')
  }
}

/** Windows cannot open a folder to flush it, and does not need to. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
