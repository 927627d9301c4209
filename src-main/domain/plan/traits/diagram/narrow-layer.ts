import { DEAD } from './diagram.ts'
import type { ExpandedLayer } from './expand-layer.ts'

export interface NarrowedLayer {
  /** Children by number among `kept`. */
  readonly child: Int32Array
  /** States that become nodes, in order of number. */
  readonly kept: Int32Array
  readonly reach: Float64Array
  /** False where a state was left out. */
  readonly complete: boolean
}

/** Keeps the states that the most paths reach, at most `widthMax`; the others become dead ends. Ties by number. */
export function narrowLayer({ child, reach }: ExpandedLayer, widthMax: number): NarrowedLayer {
  const all = Int32Array.from(reach.keys())
  if (all.length <= widthMax) return { child, kept: all, reach, complete: true }
  const kept = all
    .toSorted((a, b) => reach[b]! - reach[a]! || a - b)
    .slice(0, widthMax)
    .sort()
  const names = new Int32Array(all.length).fill(DEAD)
  for (const [name, state] of kept.entries()) names[state] = name
  return {
    child: child.map((state) => (state === DEAD ? DEAD : names[state]!)),
    kept,
    reach: Float64Array.from(kept, (state) => reach[state]!),
    complete: false,
  }
}
