import type { EventPayload } from '../../../schemas/event.ts'
import type { CollectionView } from '../../../schemas/views/collection-view.ts'
import { documentHashOf } from '../../domain/plan/document-hash.ts'
import { treeHash } from '../../domain/plan/traits/tree-hash.ts'

type CollectionState = Pick<
  CollectionView,
  'document' | 'assets' | 'sourceDir' | 'sourceFile' | 'overrides' | 'lastRead'
>

/** A collection as an event tells it: with the hashes that follow from what it is. */
export function collectionPayload(
  collectionId: string,
  { document, assets, sourceDir, sourceFile, overrides, lastRead }: CollectionState,
): EventPayload<'collection.changed'> {
  const documentHash = documentHashOf(document, assets)
  const hashes = { documentHash, treeHash: treeHash(document.traitTree) }
  const read = lastRead === null ? {} : { lastRead }
  return { collectionId, document, ...hashes, assets, sourceDir, sourceFile, overrides, ...read }
}
