/** Bounds on work; every one is a count, so that the same input ends the same way on every machine. */
export interface PlanBudget {
  /** Nodes of the diagram. */
  readonly nodesMax?: number
  /** Draws thrown away where the diagram is not exact. */
  readonly drawsMax?: number
  /** Swaps tried for exact counts. */
  readonly swapsMax?: number
}
