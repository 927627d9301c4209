import type { Collection } from '../../../schemas/collection.ts'
import type { EventPayload, NewEvent } from '../../../schemas/event.ts'
import type { CollectionView } from '../../../schemas/views/collection-view.ts'
import { documentHashOf } from '../../domain/plan/document-hash.ts'
import type { EditedDocument } from '../../domain/plan/edit/edit-document.ts'
import { treeHash } from '../../domain/plan/traits/tree-hash.ts'

type EditedEvent = Extract<NewEvent, { type: 'collection.edited' }>
export type Edited = { event: EditedEvent; document: Collection; documentHash: string }

/**
 * An edit of a collection as the log tells it. The document on disk counts as left behind by it, unless the edit is a lock,
 * which outlives a reading.
 */
export function editEvent(
  collection: CollectionView,
  { document, edits, inverse }: EditedDocument,
  told: Pick<EventPayload<'collection.edited'>, 'what' | 'gesture' | 'turns'>,
): Edited {
  const documentHash = documentHashOf(document, collection.assets)
  const isLock = told.what.verb === 'lock' || told.what.verb === 'unlock'
  const lastRead = collection.lastRead && { ...collection.lastRead, edited: collection.lastRead.edited || !isLock }
  const event: EditedEvent = {
    type: 'collection.edited',
    entityType: 'collection',
    entityId: collection.id,
    payload: {
      collectionId: collection.id,
      edits,
      inverse,
      ...told,
      documentHash,
      treeHash: treeHash(document.traitTree),
      ...(lastRead && { lastRead }),
    },
  }
  return { event, document, documentHash }
}
