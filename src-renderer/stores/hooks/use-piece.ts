import { useCallback, useSyncExternalStore } from 'react'
import type { KnownPiece } from '../project/known-piece.ts'
import type { PieceCache } from '../project/piece-cache.ts'
import { useProjectStore } from './use-project.ts'

export function usePieceCache(projectId: string, cookId: string | undefined): PieceCache | undefined {
  const store = useProjectStore(projectId)
  return cookId === undefined ? undefined : store?.pieces(cookId)
}

/** One piece, and its changes. Undefined until it was read, which this sees to. */
export function usePiece(cache: PieceCache | undefined, number: number | undefined): KnownPiece | undefined {
  const watch = useCallback(
    (changed: () => void) => (number === undefined ? undefined : cache?.watch(number, changed)) ?? (() => undefined),
    [cache, number],
  )
  return useSyncExternalStore(watch, () => (number === undefined ? undefined : cache?.get(number)))
}
