import type { CompiledTree } from './compile/compiled-tree.ts'
import { compileTree } from './compile/compile-tree.ts'
import { bindingReasons } from './binding-reasons.ts'
import { DIAGRAM_NODES_MAX } from './diagram/build-diagram.ts'
import { countProjections } from './diagram/count-projections.ts'
import type { Diagram } from './diagram/diagram.ts'
import { recentDiagram } from './diagram/recent-diagram.ts'
import { type LooseTree, normalizeTree } from './normalize-tree.ts'
import type { Reason } from './reason.ts'

/** How many different pieces a tree can make. */
export interface Capacity {
  /** A whole number in decimal. */
  readonly value: string
  /** `lower_bound` where the rules are too entangled to count within the node budget: there are at least so many. */
  readonly kind: 'exact' | 'lower_bound'
  /** What cuts it most: contradictions, then rules by what each forbids, then the categories with the fewest choices. */
  readonly binding: readonly Reason[]
}

/**
 * Counts the valid combinations over the categories that count for uniqueness. The tree has no faults by `checkTree`.
 * `nodesMax` bounds the diagram and so the time.
 */
export function capacity(tree: LooseTree, { nodesMax = DIAGRAM_NODES_MAX }: { nodesMax?: number } = {}): Capacity {
  const compiled = compileTree(normalizeTree(tree))
  return capacityOf(
    compiled,
    recentDiagram(compiled, (category, option) => isDrawn(compiled, category, option), nodesMax),
  )
}

/** The capacity of a tree whose diagram is already there. */
export function capacityOf(tree: CompiledTree, diagram: Diagram): Capacity {
  return {
    value: String(countProjections(tree, diagram).total),
    kind: diagram.exact ? 'exact' : 'lower_bound',
    binding: bindingReasons(tree, diagram),
  }
}

/** Whether an option can be drawn at all. */
export function isDrawn(tree: CompiledTree, category: number, option: number): boolean {
  return tree.categories[category]!.options[option]!.weight > 0n
}
