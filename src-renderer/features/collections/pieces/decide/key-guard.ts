/** A key that is held repeats faster than this; nobody decides faster. */
const GUARD_MS = 150

/**
 * Lets a decision through unless another try came just before. Every try counts, so that a key that is held is never let
 * through again. `now` in milliseconds, monotonic.
 */
export function createKeyGuard(now: () => number): () => boolean {
  let last = -Infinity
  return () => {
    const at = now()
    const isFree = at - last >= GUARD_MS
    last = at
    return isFree
  }
}
