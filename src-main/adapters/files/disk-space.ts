import { statfs } from 'node:fs/promises'
import type { Problem } from '../../../schemas/errors.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { errnoProblem } from './errno-problem.ts'

/** Bytes that this user can still write on the disk that holds a folder. */
export async function freeBytes(folder: string): Promise<Result<number, Problem>> {
  try {
    const disk = await statfs(folder)
    return ok(disk.bavail * disk.bsize)
  } catch (error) {
    return err(errnoProblem(error, { doing: 'ask how much space is left', file: folder }))
  }
}
