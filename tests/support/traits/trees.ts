import type { LooseTree } from '../../../src-main/domain/plan/traits/normalize-tree.ts'

type LooseCategory = LooseTree['categories'][number]

/** A manual category of common traits named `Name 0`, `Name 1` … */
export function category(name: string, count: number, more: Partial<LooseCategory> = {}): LooseCategory {
  return {
    name,
    traits: Array.from({ length: count }, (_, index) => ({ name: `${name} ${index}`, value: index })),
    ...more,
  }
}

/** A manual category with the given weights. */
export function weighted(name: string, rarities: readonly number[], more: Partial<LooseCategory> = {}): LooseCategory {
  return {
    name,
    traits: rarities.map((rarity, index) => ({ name: `${name} ${index}`, value: index, rarity })),
    ...more,
  }
}

/** `count` categories named A, B, C … of `traits` common traits each. */
export function uniformTree(count: number, traits: number): LooseTree {
  return { categories: Array.from({ length: count }, (_, index) => category(String.fromCharCode(65 + index), traits)) }
}

/** A ref to the nth trait of a category made by `category` or `weighted`. */
export function nth(name: string, index: number): { category: string; trait: string } {
  return { category: name, trait: `${name} ${index}` }
}
