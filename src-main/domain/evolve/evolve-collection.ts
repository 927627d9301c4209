import type { Event } from '../../../schemas/event.ts'
import type { RowPatch } from './row-patch.ts'

type CollectionEvent = Extract<Event, { type: 'collection.imported' | 'collection.changed' | 'collection.edited' }>

export function evolveCollection(event: CollectionEvent): RowPatch[] {
  if (event.type === 'collection.edited') {
    const { collectionId, edits, documentHash, treeHash, lastRead = null } = event.payload
    const values = { documentHash, treeHash, lastRead, changedAt: event.ts }
    return [{ op: 'edit', view: 'collections', key: { id: collectionId }, edits, values }]
  }
  const { collectionId, document, documentHash, treeHash, assets, sourceDir, sourceFile, overrides } = event.payload
  const { lastRead = null } = event.payload
  return [
    {
      op: 'put',
      view: 'collections',
      row: {
        id: collectionId,
        name: document.name,
        document,
        documentHash,
        treeHash,
        assets,
        sourceDir,
        sourceFile,
        overrides,
        lastRead,
        changedAt: event.ts,
      },
    },
  ]
}
