import { copyFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Problem } from '../../../schemas/errors.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { errnoProblem } from './errno-problem.ts'
import { exists } from './exists.ts'
import { makeFolder } from './make-folder.ts'
import { syncFolder } from './sync-folder.ts'

/**
 * Copies layers beside their document, because a document names files below its own folder alone, so that it can be moved
 * with them. The copy appears whole or not at all, and never replaces anything. Gives the warning that says so.
 */
export async function copyLayers(
  folder: string,
  copy: string,
  paths: readonly string[],
): Promise<Result<Problem, Problem>> {
  const partial = join(dirname(copy), `.${basename(copy)}.ovenbird-part`)
  try {
    if (await exists(copy)) return err(occupied(copy))
    await rm(partial, { recursive: true, force: true })
    for (const path of paths) {
      await makeFolder(dirname(join(partial, path)))
      await copyFile(join(folder, path), join(partial, path))
    }
    await rename(partial, copy)
    await syncFolder(dirname(copy))
    return ok(copied(copy))
  } catch (error) {
    await rm(partial, { recursive: true, force: true }).catch(() => undefined)
    return err(errnoProblem(error, { doing: 'copy the layers beside the document', file: copy }))
  }
}

function occupied(copy: string): Problem {
  return {
    code: 'TARGET_NOT_EMPTY',
    message: `The layers would be copied to ${copy}, which exists already.`,
    file: copy,
    cure: 'Write the document to another folder, or into that of the layers.',
  }
}

function copied(copy: string): Problem {
  return {
    code: 'VALIDATION',
    message: 'The layers do not lie below the folder of the document, so they were copied beside it.',
    file: copy,
    cure: 'Edit the copies from now on, or write the document into the folder of the layers or one above it.',
  }
}
