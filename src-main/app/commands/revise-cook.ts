import type { z } from 'zod'
import { cookRefInput, type reviseCookOutput } from '../../../schemas/commands/cook-commands.ts'
import type { Problem } from '../../../schemas/errors.ts'
import type { CollectionView } from '../../../schemas/views/collection-view.ts'
import type { CookView } from '../../../schemas/views/cook-view.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { cookAllows } from '../../domain/run/cook-states.ts'
import type { Command } from '../engine/command.ts'
import { cookWithCollection } from '../queries/cook-with-collection.ts'
import { piecesSince } from '../queries/pieces-since.ts'
import { type Affected, previewRevision, type Revision } from '../queries/preview-revision.ts'
import { changedMeanwhile } from './changed-meanwhile.ts'
import { notNow } from './not-now.ts'
import { revisionEvents } from './revision-events.ts'

type Facts = { revision: Revision; planBlob: string }
type State = {
  cook: CookView | undefined
  collection: CollectionView | undefined
  affected: Result<Affected, Problem[]>
}

/**
 * Takes over the collection as it is now: new art, parameters, traits, rules, or a larger supply. Same numbers, same
 * selections and seeds wherever they are still valid; affected pieces become due and their decisions reopen.
 */
export const reviseCook: Command<z.infer<typeof cookRefInput>, Facts, State, z.infer<typeof reviseCookOutput>> = {
  name: 'cook.revise',
  input: cookRefInput,
  inTurn: true,
  async gather(session, { cookId }) {
    const found = cookWithCollection(session.store.read, cookId)
    if (!found.ok) return found
    const { cook, collection } = found.value
    const revision = await previewRevision(session, cook, collection)
    if (!revision.ok) return revision
    const planBlob = await session.blobs.put(revision.value.planText)
    return ok({ revision: revision.value, planBlob })
  },
  load: (reads, { cookId }, { revision }) => {
    const cook = reads.cook(cookId)
    const affected = revision.judgedAnew(piecesSince(reads, cookId, revision.asOfSeq))
    return { cook, collection: cook && reads.collection(cook.collectionId), affected }
  },
  decide({ cook, collection, affected }, _input, { revision, planBlob }) {
    const seen = revision.cook
    if (cook?.planBlob !== seen.planBlob || collection?.documentHash !== revision.collection.documentHash) {
      return err([changedMeanwhile()])
    }
    if (!cookAllows(cook.status, 'remake')) return err([notNow(cook.status, 'be revised')])
    if (!affected.ok) return affected
    const { planHash } = revision
    const { due, stay } = affected.value
    const { supply } = collection.document
    const result = { due: due.map((item) => item.number), stay, planHash, supply }
    return ok({ events: revisionEvents(cook, revision, affected.value, planBlob), result })
  },
}
