import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { CollectionView } from '../../../../schemas/views/collection-view.ts'
import type { CookView } from '../../../../schemas/views/cook-view.ts'
import type { PieceCache } from '../../../stores/project/piece-cache.ts'
import type { Decider } from './decide/decider.ts'
import type { PiecesSession, PiecesSessionStore } from './session/pieces-session.ts'

/** What every part of the tab is about. */
export type PiecesContextValue = {
  projectId: string
  collection: CollectionView
  cook: CookView
  cache: PieceCache
  session: PiecesSessionStore
  decider: Decider
}

export const PiecesContext = createContext<PiecesContextValue | null>(null)

export function usePieces(): PiecesContextValue {
  const value = use(PiecesContext)
  if (!value) throw new Error('There are no pieces around this component.')
  return value
}

export function usePiecesSession<T>(select: (session: PiecesSession) => T): T {
  return useStore(usePieces().session, select)
}
