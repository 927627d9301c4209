import type { FinishStep } from '../../../schemas/collection.ts'
import type { Problem } from '../../../schemas/errors.ts'
import type { Output } from '../../../schemas/output.ts'
import { hashOf } from '../../domain/prelude/hash.ts'
import { ok, type Result } from '../../domain/prelude/result.ts'
import type { Session } from '../engine/session.ts'

/** Runs the finishing tools on an image, in order. A step whose input is known is not run again. */
export async function finishImage(
  session: Session,
  image: Output,
  steps: readonly FinishStep[],
): Promise<Result<Output, Problem>> {
  let current = image
  for (const step of steps) {
    const version = session.tools.get(step.toolId)?.version ?? 0
    const inputHash = hashOf({ v: 1, pixelSha256: current.pixelSha256, mediaType: current.mediaType, step, version })
    const known = session.store.read.finished(inputHash)
    if (known && session.blobs.has(known.sha256)) {
      current = known
      continue
    }
    const finished = await session.images.finish(current, step, session.store.blobsDir)
    if (!finished.ok) return finished
    session.store.write((tx) => tx.putFinished(inputHash, finished.value))
    current = finished.value
  }
  return ok(current)
}
