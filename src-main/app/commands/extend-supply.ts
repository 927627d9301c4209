import type { z } from 'zod'
import { extendSupplyInput, type reviseCookOutput } from '../../../schemas/commands/cook-commands.ts'
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
import { collectionPayload } from './collection-payload.ts'
import { notNow } from './not-now.ts'
import { revisionEvents } from './revision-events.ts'

type Input = z.infer<typeof extendSupplyInput>
type Facts = { revision: Revision; planBlob: string; documentHash: string }
type State = {
  cook: CookView | undefined
  collection: CollectionView | undefined
  affected: Result<Affected, Problem[]>
}

/**
 * A larger supply: the edit of the collection and the revision that takes it over, both or neither. Kept as an override,
 * so that reading the document again does not take it back.
 */
export const extendSupply: Command<Input, Facts, State, z.infer<typeof reviseCookOutput>> = {
  name: 'cook.extendSupply',
  input: extendSupplyInput,
  inTurn: true,
  async gather(session, { cookId, supply }) {
    const found = cookWithCollection(session.store.read, cookId)
    if (!found.ok) return found
    const { cook, collection } = found.value
    if (supply < cook.supply) {
      const message = `The supply is ${cook.supply} already; ${supply} would be fewer.`
      return err([{ code: 'VALIDATION', message, field: 'supply', cure: 'Reject pieces and leave gaps instead.' }])
    }
    const revision = await previewRevision(session, cook, withSupply(collection, supply))
    if (!revision.ok) return revision
    const planBlob = await session.blobs.put(revision.value.planText)
    return ok({ revision: revision.value, planBlob, documentHash: collection.documentHash })
  },
  load: (reads, { cookId }, { revision }) => {
    const cook = reads.cook(cookId)
    const affected = revision.judgedAnew(piecesSince(reads, cookId, revision.asOfSeq))
    return { cook, collection: cook && reads.collection(cook.collectionId), affected }
  },
  decide({ cook, collection, affected }, { supply }, { revision, planBlob, documentHash }) {
    if (cook?.planBlob !== revision.cook.planBlob || collection?.documentHash !== documentHash) {
      return err([changedMeanwhile()])
    }
    if (!cookAllows(cook.status, 'remake')) return err([notNow(cook.status, 'be extended')])
    if (!affected.ok) return affected
    const { planHash } = revision
    const { due, stay } = affected.value
    const result = { due: due.map((item) => item.number), stay, planHash, supply }
    const revised = revisionEvents(cook, revision, affected.value, planBlob)
    if (revision.collection.documentHash === documentHash) return ok({ events: revised, result })
    const payload = collectionPayload(collection.id, revision.collection)
    const edited = { type: 'collection.changed', entityType: 'collection', entityId: collection.id, payload } as const
    return ok({ events: [edited, ...revised], result })
  },
}

function withSupply(collection: CollectionView, supply: number): CollectionView {
  const document = { ...collection.document, supply }
  const overrides = { ...collection.overrides, supply }
  const { documentHash, treeHash } = collectionPayload(collection.id, { ...collection, document, overrides })
  return { ...collection, document, overrides, documentHash, treeHash }
}
