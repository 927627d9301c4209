const FULL = 65_025

let table: Uint16Array | undefined

/** √b for b in 65,025ths, in 65,025ths and to nearest. Integer search: languages do not promise an exact root. */
export function rootOf(b: number): number {
  table ??= buildTable()
  return table[b]!
}

/** Walks up both sides of (root − ½)² ≤ b × 65,025, quadrupled so that it stays whole; below 2^35, so exact. */
function buildTable(): Uint16Array {
  const roots = new Uint16Array(FULL + 1)
  let root = 0
  for (let b = 0; b <= FULL; b++) {
    while ((2 * root + 1) * (2 * root + 1) <= 4 * b * FULL) root++
    roots[b] = root
  }
  return roots
}
