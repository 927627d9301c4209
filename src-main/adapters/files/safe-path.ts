import { realpath } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { Problem } from '../../../schemas/errors.ts'
import { relativePathFault } from '../../domain/prelude/relative-path.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { errnoOf, errnoProblem } from './errno-problem.ts'

/**
 * The real path of a file that a document names relative to its folder, with `/`. Refuses what leaves the folder: an
 * absolute path, `..`, and links that lead out, wherever they stand on the way. The file itself need not exist.
 */
export async function safePath(folder: string, path: string): Promise<Result<string, Problem>> {
  const fault = relativePathFault(path)
  if (fault !== undefined) return err(refusal(path, fault))
  const wanted = resolve(join(folder, path))
  try {
    const base = await realpath(folder)
    const real = await realpathOfNearest(wanted)
    const inside = relative(base, real)
    if (inside === '..' || inside.startsWith(`..${sep}`) || resolve(base, inside) !== real) {
      return err(refusal(path, 'a link on its way leads out of the folder'))
    }
    return ok(real)
  } catch (error) {
    return err(errnoProblem(error, { doing: `find ${path}`, file: path }))
  }
}

/** The real path of what exists, followed by what does not. */
async function realpathOfNearest(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch (error) {
    const parent = dirname(path)
    if (errnoOf(error) !== 'ENOENT' || parent === path) throw error
    return join(await realpathOfNearest(parent), path.slice(parent.length))
  }
}

function refusal(path: string, why: string): Problem {
  return {
    code: 'VALIDATION',
    message: `The path ${JSON.stringify(path.slice(0, 200))} is refused: ${why}.`,
    file: path,
    cure: 'Put the file into the folder of the document, and name it from there with "/".',
  }
}
