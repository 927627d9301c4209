import type { z } from 'zod'
import { extendSupplyInput, type reviseCookOutput } from '../../../schemas/commands/cook-commands.ts'
import type { CollectionView } from '../../../schemas/views/collection-view.ts'
import type { CookView } from '../../../schemas/views/cook-view.ts'
import { err, ok } from '../../domain/prelude/result.ts'
import { cookAllows } from '../../domain/run/cook-states.ts'
import type { Command } from '../engine/command.ts'
import { cookWithCollection } from '../queries/cook-with-collection.ts'
import { previewRevision, type Revision } from '../queries/preview-revision.ts'
import { changedMeanwhile } from './changed-meanwhile.ts'
import { collectionPayload } from './collection-payload.ts'
import { notNow } from './not-now.ts'
import { revisionEvents } from './revision-events.ts'

type Input = z.infer<typeof extendSupplyInput>
type Facts = { revision: Revision; planBlob: string; documentHash: string }
type State = { cook: CookView | undefined; collection: CollectionView | undefined }

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
    const planBlob = await session.plans.save(revision.value.plan, cook.seed)
    return ok({ revision: revision.value, planBlob, documentHash: collection.documentHash })
  },
  load: (reads, { cookId }) => {
    const cook = reads.cook(cookId)
    return { cook, collection: cook && reads.collection(cook.collectionId) }
  },
  decide({ cook, collection }, { supply }, { revision, planBlob, documentHash }) {
    if (cook?.planBlob !== revision.cook.planBlob || collection?.documentHash !== documentHash) {
      return err([changedMeanwhile()])
    }
    if (!cookAllows(cook.status, 'remake')) return err([notNow(cook.status, 'be extended')])
    const { due, stay, planHash } = revision
    const result = { due: due.map((item) => item.number), stay, planHash, supply }
    const revised = revisionEvents(cook, revision, planBlob)
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
