import type { CompiledTree } from '../compile/compiled-tree.ts'

/** Above this many categories under rules, tree order is used as it is: choosing well would cost more than it saves. */
const CATEGORIES_MAX = 128

/**
 * Orders the categories for a narrow diagram: those that count for uniqueness first (ranges before all, since a piece's
 * number fixes their values); the next is always the one that leaves the fewest half-decided rules, weighed by how many ways its traits can half-decide them; categories
 * without rules come last. Ties go to tree order.
 */
export function layerOrder(tree: CompiledTree): number[] {
  const indexes = [...tree.categories.keys()]
  const counting = indexes.filter((index) => tree.categories[index]!.counts)
  const ranges = counting.filter((index) => tree.categories[index]!.range !== null)
  const manual = counting.filter((index) => tree.categories[index]!.range === null)
  const others = indexes.filter((index) => !tree.categories[index]!.counts)
  const scopes = distinctScopes(tree)
  const placed = new Set(ranges)
  return [...ranges, ...orderGroup(manual, scopes, placed), ...orderGroup(others, scopes, placed)]
}

interface Scope {
  readonly categories: readonly number[]
  /** Nogoods over exactly these categories. */
  readonly count: number
}

function distinctScopes(tree: CompiledTree): Scope[] {
  const counts = new Map<string, { categories: number[]; count: number }>()
  for (const { literals } of tree.nogoods) {
    const categories = literals.map((literal) => literal.category)
    const key = categories.join()
    const scope = counts.get(key)
    if (scope === undefined) counts.set(key, { categories, count: 1 })
    else scope.count++
  }
  return [...counts.values()]
}

function orderGroup(group: readonly number[], scopes: readonly Scope[], placed: Set<number>): number[] {
  const ruled = new Set(scopes.flatMap((scope) => scope.categories))
  const free = group.filter((category) => !ruled.has(category))
  const left = group.filter((category) => ruled.has(category))
  const order: number[] = []
  const place = (category: number): void => {
    placed.add(category)
    order.push(category)
    left.splice(left.indexOf(category), 1)
  }
  if (left.length > CATEGORIES_MAX) left.slice().forEach(place)
  while (left.length > 0) {
    let best = left[0]!
    let bestWidth = Infinity
    for (const category of left) {
      placed.add(category)
      const width = widthEstimate(scopes, placed)
      placed.delete(category)
      if (width < bestWidth) [best, bestWidth] = [category, width]
    }
    place(best)
  }
  for (const category of free) placed.add(category)
  return [...order, ...free]
}

/** States a layer may have: each decided category in as many ways as it half-decides nogoods, and one for none. */
function widthEstimate(scopes: readonly Scope[], placed: ReadonlySet<number>): number {
  const open = new Map<number, number>()
  for (const { categories, count } of scopes) {
    const decided = categories.filter((category) => placed.has(category))
    if (decided.length === 0 || decided.length === categories.length) continue
    for (const category of decided) open.set(category, (open.get(category) ?? 0) + count)
  }
  let width = 1
  for (const ways of open.values()) width *= 1 + ways
  return width
}
