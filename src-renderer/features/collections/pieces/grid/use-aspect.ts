import { useCallback, useRef, useSyncExternalStore } from 'react'
import { usePieces } from '../pieces-context.ts'

const NARROWEST = 0.5
const WIDEST = 2

/** Width over height of the pictures of a cook, by the first one seen; square until then. */
export function useAspect(): number {
  const { cache } = usePieces()
  const found = useRef<number | null>(null)
  const subscribe = useCallback(
    (changed: () => void) =>
      cache.subscribe((numbers) => {
        if (found.current !== null) return
        for (const number of numbers) {
          const known = cache.get(number)
          const output = known?.kind === 'piece' ? known.piece.outputs?.[0] : undefined
          if (!output) continue
          found.current = Math.max(NARROWEST, Math.min(WIDEST, output.width / output.height))
          changed()
          return
        }
      }),
    [cache],
  )
  return useSyncExternalStore(subscribe, () => found.current ?? 1)
}
