import type { CookPace } from '../../../schemas/engine-state.ts'
import type { CollectionView } from '../../../schemas/views/collection-view.ts'
import type { CookView } from '../../../schemas/views/cook-view.ts'
import type { StudioView } from './studio-view.ts'

/** One collection of an open project, with its cook where it has one that is not archived. */
export type CookLine = {
  projectId: string
  collection: CollectionView
  cook: CookView | undefined
  pace: CookPace | undefined
}

/** Every collection that is open, the one that changed last first. */
export function cookLines({ engine, projects }: StudioView): CookLine[] {
  const paces = new Map(engine?.cooks.map((pace) => [pace.progress.cookId, pace]))
  const lines: CookLine[] = []
  for (const [projectId, { collections, cooks }] of projects) {
    const byCollection = new Map<string, CookView>()
    for (const cook of cooks.values()) if (cook.status !== 'archived') byCollection.set(cook.collectionId, cook)
    for (const collection of collections.values()) {
      const cook = byCollection.get(collection.id)
      lines.push({ projectId, collection, cook, pace: cook && paces.get(cook.id) })
    }
  }
  return lines.toSorted((a, b) => changedAt(b) - changedAt(a) || (a.collection.id < b.collection.id ? -1 : 1))
}

function changedAt({ collection, cook }: CookLine): number {
  return Math.max(collection.changedAt, cook?.changedAt ?? 0)
}
