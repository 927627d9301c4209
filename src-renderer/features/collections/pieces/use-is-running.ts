import { useStore } from 'zustand'
import { useStudio } from '../../../stores/hooks/use-studio.ts'
import { usePieces } from './pieces-context.ts'

/** True while the engine makes a piece. */
export function useIsRunning(number: number | null): boolean {
  const { cook } = usePieces()
  return useStore(useStudio().engine, (state) => {
    const pace = number === null ? undefined : state?.cooks.find(({ progress }) => progress.cookId === cook.id)
    return pace?.running.includes(number ?? 0) ?? false
  })
}
