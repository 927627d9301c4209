import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Problem } from '../../../schemas/errors.ts'
import type { FoundLayers } from '../../app/ports/source-files.ts'
import { foldName } from '../../domain/prelude/fold-name.ts'
import { err, type Result } from '../../domain/prelude/result.ts'
import { errnoProblem } from './errno-problem.ts'
import { listLayers } from './list-layers.ts'
import { isLitter } from './walk-files.ts'

/** Archives are unpacked into a folder of their own name, and that into another. */
const DEPTH_MAX = 3

/**
 * Finds the layers in a folder that somebody handed over: in its folder `layers`, as sets made for other generators have
 * it; in itself; or in the only folder that it holds. Where there are none, says what is wrong with the folder itself.
 */
export async function findLayers(folder: string, depth = 0): Promise<Result<FoundLayers, Problem[]>> {
  const folders = await foldersIn(folder)
  if (!Array.isArray(folders)) return err([folders])
  const named = folders.find((name) => foldName(name) === 'layers')
  const inside = named === undefined ? undefined : await listLayers(join(folder, named))
  if (inside?.ok || inside?.error.some(({ file }) => file !== join(folder, named ?? ''))) return inside
  const own = await listLayers(folder)
  const [only, ...others] = folders
  if (own.ok || only === undefined || others.length > 0 || depth >= DEPTH_MAX) return own
  const deeper = await findLayers(join(folder, only), depth + 1)
  return deeper.ok ? deeper : own
}

async function foldersIn(folder: string): Promise<string[] | Problem> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries.filter((entry) => entry.isDirectory() && !isLitter(entry.name)).map((entry) => entry.name)
  } catch (error) {
    return errnoProblem(error, { doing: 'read the folder', file: folder })
  }
}
