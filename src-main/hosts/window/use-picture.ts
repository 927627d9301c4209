import type { Problem } from '../../../schemas/errors.ts'
import type { Engine } from '../../app/engine/engine.ts'
import type { Picture } from '../../app/engine/known-pictures.ts'
import { findPicture } from '../../app/queries/find-picture.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'

/** `widthPx` null: whole. `signal`: whoever asks has left. */
type WantedPicture = { sha256: string; widthPx: number | null; signal?: AbortSignal }

/**
 * Finds a picture and uses its file; `use` gives undefined where there is none. One that is known but gone is looked for,
 * or made, once more.
 */
export async function usePicture<T>(
  engine: Engine,
  { sha256, widthPx, signal }: WantedPicture,
  use: (picture: Picture) => Promise<T | undefined>,
): Promise<Result<T, Problem>> {
  for (const afresh of [false, true]) {
    const found = await findPicture(engine, sha256, widthPx, { afresh, ...(signal && { signal }) })
    if (!found.ok) return found
    const used = await use(found.value)
    if (used !== undefined) return ok(used)
  }
  return err(gone(sha256))
}

function gone(sha256: string): Problem {
  return {
    code: 'NOT_FOUND',
    message: `The picture ${sha256} is recorded, but its file is gone.`,
    cure: 'Cook again: what is missing is made again.',
  }
}
