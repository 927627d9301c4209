/** Suppliers that together offer more than all demanders they may serve can take. */
export interface TransportGap {
  readonly suppliers: readonly number[]
  readonly demanders: readonly number[]
}

/**
 * Looks whether supplies can be carried to demands along allowed pairs, by maximum flow; where they cannot, names the
 * suppliers and the demanders of a minimum cut (Hall's condition with quantities). Both sides add up to the same.
 */
export function transportGap(
  supplies: readonly number[],
  demands: readonly number[],
  allowed: (supplier: number, demander: number) => boolean,
): TransportGap | null {
  const spare = [...supplies]
  const room = [...demands]
  const carried = supplies.map(() => demands.map(() => 0))
  for (;;) {
    const from = new Int32Array(demands.length).fill(-1)
    const backTo = new Int32Array(supplies.length).fill(-1)
    const seen = supplies.map((_, supplier) => spare[supplier]! > 0)
    const queue = [...supplies.keys()].filter((supplier) => seen[supplier])
    let end = -1
    for (let at = 0; at < queue.length && end < 0; at++) {
      const supplier = queue[at]!
      for (let demander = 0; demander < demands.length && end < 0; demander++) {
        if (from[demander] !== -1 || !allowed(supplier, demander)) continue
        from[demander] = supplier
        if (room[demander]! > 0) end = demander
        for (const [other, row] of carried.entries()) {
          if (seen[other] || row[demander] === 0) continue
          seen[other] = true
          backTo[other] = demander
          queue.push(other)
        }
      }
    }
    if (end < 0) {
      if (spare.every((amount) => amount === 0)) return null
      return {
        suppliers: [...supplies.keys()].filter((supplier) => seen[supplier] && supplies[supplier]! > 0),
        demanders: [...demands.keys()].filter((demander) => from[demander] !== -1),
      }
    }
    carry(end, from, backTo, spare, room, carried)
  }
}

/** Pushes as much as fits along the path found, back from its end. */
function carry(
  end: number,
  from: Int32Array,
  backTo: Int32Array,
  spare: number[],
  room: number[],
  carried: number[][],
): void {
  let amount = room[end]!
  let supplier = from[end]!
  while (backTo[supplier]! >= 0) {
    amount = Math.min(amount, carried[supplier]![backTo[supplier]!]!)
    supplier = from[backTo[supplier]!]!
  }
  amount = Math.min(amount, spare[supplier]!)
  spare[supplier]! -= amount
  room[end]! -= amount
  let demander = end
  for (;;) {
    const giver = from[demander]!
    carried[giver]![demander]! += amount
    const back = backTo[giver]!
    if (back < 0) return
    carried[giver]![back]! -= amount
    demander = back
  }
}
