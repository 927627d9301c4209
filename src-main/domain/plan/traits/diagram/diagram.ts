/** A child that leads to no valid combination. */
export const DEAD = -1

/** One layer: its category's options fall into classes that all rules treat alike; a node has a child for each class. */
export interface DiagramLayer {
  readonly category: number
  readonly classCount: number
  /** Option → class, or −1 for options that are never drawn. */
  readonly classOf: Int32Array
  readonly nodeCount: number
  /** `child[node × classCount + class]`: a node of the next layer, or DEAD. */
  readonly child: Int32Array
}

/**
 * Every valid combination as a path from the root to the single end node: a reduced decision diagram over the
 * categories with the rules compiled in. Categories that count for uniqueness come first, so that a node of layer
 * `countingLayers` stands for the ways to finish a projection. Every node lies on a path that ends well.
 */
export interface Diagram {
  readonly layers: readonly DiagramLayer[]
  readonly countingLayers: number
  /** Whether anything is valid; node 0 of layer 0 is the root then. */
  readonly satisfiable: boolean
  /** False where nodes were left out for lack of budget: paths are valid, but some are missing. */
  readonly exact: boolean
}
