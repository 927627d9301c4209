/** Up to this many categories every choice is looked at; beyond, the most shared category is freed first. */
const EXHAUSTIVE_MAX = 12

/**
 * The fewest categories such that every broken rule has one of them; among equals the later in the tree, which are
 * mostly drawn on top. `broken` lists the categories of each broken rule, none empty.
 */
export function fewestToFree(broken: readonly (readonly number[])[]): number[] {
  const categories = [...new Set(broken.flat())].sort((a, b) => b - a)
  if (categories.length > EXHAUSTIVE_MAX) return greedy(broken)
  for (let size = 1; size <= categories.length; size++) {
    const found = subsets(categories, size).find((chosen) =>
      broken.every((rule) => rule.some((category) => chosen.includes(category))),
    )
    if (found !== undefined) return found
  }
  return []
}

function greedy(broken: readonly (readonly number[])[]): number[] {
  const chosen: number[] = []
  let left = broken
  while (left.length > 0) {
    const shared = new Map<number, number>()
    for (const category of left.flat()) shared.set(category, (shared.get(category) ?? 0) + 1)
    const [best] = [...shared].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]!
    chosen.push(best)
    left = left.filter((rule) => !rule.includes(best))
  }
  return chosen
}

function subsets(items: readonly number[], size: number): number[][] {
  if (size === 0) return [[]]
  return items.flatMap((item, index) => subsets(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]))
}
