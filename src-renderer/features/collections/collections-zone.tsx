import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { goTo, placeStore } from '../../stores/ui/place-store.ts'
import { useCommand } from '../../ui/commands/command-store.ts'
import { CollectionDetail } from './detail/collection-detail.tsx'
import { CollectionList } from './list/collection-list.tsx'

/** Every collection, or the one that is looked at. */
export function CollectionsZone(): ReactNode {
  const open = useStore(placeStore, ({ left }) => left.collections.open)
  useCommand('collections.list', () => goTo({ zone: 'collections', open: null }))
  if (!open) return <CollectionList />
  return <CollectionDetail key={`${open.projectId}/${open.collectionId}`} {...open} />
}
