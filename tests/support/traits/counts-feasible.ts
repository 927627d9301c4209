import type { TraitTree } from '../../../schemas/trait-tree.ts'
import { projectionOf, validCombinations } from './brute-force.ts'

/**
 * Whether some set of `supply` valid pieces, no two alike, has exactly the wanted counts (`category → option name or
 * 'None' → count`), by trying every set. Undefined where that would take too long.
 */
export function countsFeasible(
  tree: TraitTree,
  supply: number,
  wanted: (category: string, name: string | null) => number,
): boolean | undefined {
  const combinations = validCombinations(tree)
  const left = new Map<string, number>()
  const keyOf = (category: string, name: string | null): string => `${category}:${name ?? '∅'}`
  for (const one of combinations) {
    for (const [category, name] of Object.entries(one)) left.set(keyOf(category, name), wanted(category, name))
  }
  for (const { name, traits = [], required } of tree.categories) {
    for (const option of [...traits.map((trait) => trait.name), ...(required ? [] : [null])]) {
      if (wanted(name, option) > 0 && !left.has(keyOf(name, option))) return false
    }
  }
  const used = new Set<string>()
  let steps = 0
  const search = (from: number, missing: number): boolean | undefined => {
    if (missing === 0) return [...left.values()].every((count) => count === 0)
    if (++steps > 3_000) return undefined
    for (let index = from; index < combinations.length; index++) {
      const one = combinations[index]!
      const keys = Object.entries(one).map(([category, name]) => keyOf(category, name))
      const projection = projectionOf(tree, one)
      if (used.has(projection) || keys.some((key) => left.get(key)! <= 0)) continue
      for (const key of keys) left.set(key, left.get(key)! - 1)
      used.add(projection)
      const found = search(index + 1, missing - 1)
      used.delete(projection)
      for (const key of keys) left.set(key, left.get(key)! + 1)
      if (found !== false) return found
    }
    return false
  }
  return search(0, supply)
}
