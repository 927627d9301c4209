import { useStore } from 'zustand'
import type { Collection } from '../../../../schemas/collection.ts'
import { useCollection } from '../../../stores/hooks/use-project.ts'
import { useStudio } from '../../../stores/hooks/use-studio.ts'
import { type EditSession, editSession } from './edit-session.ts'

export function useEditSession(projectId: string, collectionId: string): EditSession {
  return editSession(useStudio(), { projectId, collectionId })
}

/** The document of a collection with all that is on its way to the engine. */
export function useShownDocument(projectId: string, collectionId: string): Collection | undefined {
  const session = useEditSession(projectId, collectionId)
  const known = useCollection(projectId, collectionId)
  useStore(session.state, ({ underway }) => underway)
  return known && session.shown()
}
