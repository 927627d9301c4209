import type { FinishStep } from '../../../schemas/collection.ts'
import type { Problem } from '../../../schemas/errors.ts'
import { err, ok } from '../../domain/prelude/result.ts'
import type { Session } from '../engine/session.ts'
import type { Exporting } from './exporting.ts'
import { finishImage } from './finish-image.ts'
import type { PieceToExport } from './pieces-to-export.ts'
import { sideBySide } from './side-by-side.ts'

/** Runs the finishing tools on every piece and puts the finished image in place of the piece's own. */
export async function* finishImages(
  session: Session,
  pieces: readonly PieceToExport[],
  steps: readonly FinishStep[],
  signal: AbortSignal,
): Exporting<null> {
  if (steps.length === 0) return ok(null)
  const problems: Problem[] = []
  const finishing = sideBySide(pieces, session.images.threads * 2, async (piece) => {
    const finished = await finishImage(session, piece.output, steps)
    if (finished.ok) piece.output = finished.value
    else problems.push(finished.error)
    return finished.ok && !signal.aborted
  })
  for await (const done of finishing) yield { kind: 'progress', step: 'finish', done, total: pieces.length }
  return problems.length > 0 ? err(problems) : ok(null)
}
