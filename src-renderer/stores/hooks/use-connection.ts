import { useStore } from 'zustand'
import type { ConnectionState } from '../../client/connection-state.ts'
import { useStudio } from './use-studio.ts'

/** How this window stands with its engine. */
export function useConnection(): ConnectionState {
  return useStore(useStudio().connection)
}

/** Which connection is in use, counted from 1; 0 while there is none. */
export function useGeneration(): number {
  return useStore(useStudio().connection, (state) => (state.kind === 'live' ? state.generation : 0))
}
