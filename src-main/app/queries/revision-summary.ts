import type { z } from 'zod'
import type { previewRevisionOutput } from '../../../schemas/commands/cook-commands.ts'
import type { Problem } from '../../../schemas/errors.ts'
import { ok, type Result } from '../../domain/prelude/result.ts'
import type { Session } from '../engine/session.ts'
import { cookWithCollection } from './cook-with-collection.ts'
import { previewRevision } from './preview-revision.ts'

type Summary = z.infer<typeof previewRevisionOutput>

/** Which pieces of a cook the collection as it is now affects, and why. Changes nothing. */
export async function revisionSummary(
  session: Session,
  cookId: string,
  signal?: AbortSignal,
): Promise<Result<Summary, Problem[]>> {
  const found = cookWithCollection(session.store.read, cookId)
  if (!found.ok) return found
  const { cook, collection } = found.value
  const revision = await previewRevision(session, cook, collection, signal)
  if (!revision.ok) return revision
  const { due, stay, planHash } = revision.value
  const reasons: Summary['reasons'] = {}
  for (const { reason } of due) reasons[reason] = (reasons[reason] ?? 0) + 1
  const { supply } = collection.document
  return ok({ due: due.map((item) => item.number), stay, planHash, supply, supplyBefore: cook.supply, reasons })
}
