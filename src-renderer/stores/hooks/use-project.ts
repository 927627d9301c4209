import { useStore } from 'zustand'
import type { CollectionView } from '../../../schemas/views/collection-view.ts'
import type { CookView } from '../../../schemas/views/cook-view.ts'
import type { CookPace } from '../../../schemas/engine-state.ts'
import { createProjectStore, type ProjectState, type ProjectStore } from '../project/project-store.ts'
import { useStudio } from './use-studio.ts'

/** Stands in while a project is not open. Nothing is ever read through it. */
const closed = createProjectStore(
  () => Promise.reject(new Error('The project is not open.')),
  () => undefined,
)

/** An open project; undefined while it is not. */
export function useProjectStore(projectId: string): ProjectStore | undefined {
  return useStore(useStudio().projects, (projects) => projects.get(projectId))
}

/** Part of what the window holds of a project. Select what is used, so that nothing else draws it anew. */
export function useProject<T>(projectId: string, select: (state: ProjectState) => T): T {
  return useStore((useProjectStore(projectId) ?? closed).state, select)
}

export function useCollection(projectId: string, collectionId: string): CollectionView | undefined {
  return useProject(projectId, (state) => state.collections.get(collectionId))
}

/** The cook of a collection that is not archived: there is at most one. */
export function useCook(projectId: string, collectionId: string): CookView | undefined {
  return useProject(projectId, ({ cooks }) => {
    for (const cook of cooks.values()) {
      if (cook.collectionId === collectionId && cook.status !== 'archived') return cook
    }
    return undefined
  })
}

/** How far and how fast a cook is, as the engine last said. */
export function usePace(cookId: string | undefined): CookPace | undefined {
  return useStore(useStudio().engine, (state) => state?.cooks.find((pace) => pace.progress.cookId === cookId))
}
