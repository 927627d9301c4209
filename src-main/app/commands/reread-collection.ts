import { z } from 'zod'
import type { rereadOutput } from '../../../schemas/commands/collection-commands.ts'
import type { Problem } from '../../../schemas/errors.ts'
import type { CollectionView } from '../../../schemas/views/collection-view.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import type { Command } from '../engine/command.ts'
import { execute } from '../engine/execute.ts'
import type { Session } from '../engine/session.ts'
import { lookAtSources } from '../queries/look-at-sources.ts'
import type { SourcesNow } from '../queries/sources-now.ts'
import { changedMeanwhile } from './changed-meanwhile.ts'
import { collectionPayload } from './collection-payload.ts'
import { missingCollection } from './missing-collection.ts'

const rereadInput = z.strictObject({ collectionId: z.string(), takeNewFolders: z.boolean().optional() })

type Input = z.infer<typeof rereadInput>
type Facts = { seen: CollectionView; now: SourcesNow }
type Output = z.infer<typeof rereadOutput> & { problems: Problem[] }

/**
 * Takes over what changed in the folder that a collection was read from. What is wrong there keeps nothing else from
 * being taken over, and is part of the answer.
 */
export const rereadCollection: Command<Input, Facts, CollectionView | undefined, Output> = {
  name: 'collections.reread',
  input: rereadInput,
  async gather(session, { collectionId, takeNewFolders = false }) {
    const seen = session.store.read.collection(collectionId)
    if (!seen) return err([missingCollection(collectionId)])
    return ok({ seen, now: await lookAtSources(session, seen, { takeNewFolders }) })
  },
  load: (reads, { collectionId }) => reads.collection(collectionId),
  decide(collection, { collectionId }, { seen, now }) {
    if (collection?.documentHash !== seen.documentHash) return err([changedMeanwhile()])
    const { document, assets, lastRead, changed, problems } = now
    if (!isNews(collection, now)) return ok({ events: [], result: { changed, problems } })
    const payload = collectionPayload(collectionId, { ...collection, document, assets, lastRead })
    return ok({
      events: [{ type: 'collection.changed', entityType: 'collection', entityId: collectionId, payload }],
      result: { changed, problems },
    })
  },
}

/** True where what was seen on disk is to be recorded. */
export function isNews({ lastRead: before }: CollectionView, { changed, lastRead }: SourcesNow): boolean {
  return changed.length > 0 || before?.sha256 !== lastRead?.sha256 || before?.edited !== lastRead?.edited
}

export type RereadOptions = { takeNewFolders?: boolean; commandId?: string | undefined }

/** Reads a collection's files again, and puts what is wrong with them where people see it until it is cured. */
export async function rereadSources(
  session: Session,
  collectionId: string,
  { takeNewFolders, commandId }: RereadOptions = {},
): Promise<Result<Output, Problem[]>> {
  const reread = await execute(session, rereadCollection, { collectionId, takeNewFolders }, commandId)
  if (reread.ok) session.notices.set(collectionId, reread.value.problems)
  return reread
}
