import type { CompiledTree } from '../compile/compiled-tree.ts'

export interface OptionClasses {
  /** Option → class, or −1 for options left out. */
  readonly classOf: Int32Array
  readonly classCount: number
}

/**
 * Sorts the usable options of each category into classes that satisfy the same conditions of all nogoods; what a
 * diagram cannot tell apart it need not look at twice. Classes are numbered by first option.
 */
export function optionClasses(
  tree: CompiledTree,
  usable: (category: number, option: number) => boolean,
): OptionClasses[] {
  const byCategory: Uint8Array[][] = tree.categories.map(() => [])
  for (const nogood of tree.nogoods) {
    for (const literal of nogood.literals) byCategory[literal.category]!.push(literal.holds)
  }
  return tree.categories.map((category, index) => {
    let classOf = Int32Array.from(category.options, (_, option) => (usable(index, option) ? 0 : -1))
    let classCount = classOf.includes(0) ? 1 : 0
    for (const holds of byCategory[index]!) {
      const renamed = new Map<number, number>()
      classOf = classOf.map((old, option) => {
        if (old < 0) return -1
        const key = old * 2 + holds[option]!
        if (!renamed.has(key)) renamed.set(key, renamed.size)
        return renamed.get(key)!
      })
      classCount = renamed.size
    }
    return { classOf, classCount }
  })
}
