import type { Ref, Rule, TraitTree } from '../../../schemas/trait-tree.ts'

/** A trait name, or null for None, for each category of a tree of manual categories. */
export type Combination = Record<string, string | null>

/** Every drawable combination that obeys the rules, by trying all; written from the wording of the rules alone. */
export function validCombinations(tree: TraitTree): Combination[] {
  let all: Combination[] = [{}]
  for (const category of tree.categories) {
    const names: (string | null)[] = (category.traits ?? [])
      .filter((trait) => trait.enabled && trait.rarity !== 0)
      .map((trait) => trait.name)
    if (!category.required && category.noneWeight !== 0) names.push(null)
    all = all.flatMap((one) => names.map((name) => ({ ...one, [category.name]: name })))
  }
  return all.filter((one) => tree.rules.every((rule) => obeys(tree, rule, one)))
}

/** Whether a combination obeys a rule: for every way in which `when` holds, no (or some) match lies elsewhere. */
export function obeys(tree: TraitTree, rule: Rule, one: Combination): boolean {
  if (rule.kind === 'pin') return true
  const others = new Set((rule.kind === 'forbid' ? rule.with : rule.anyOf).flatMap((ref) => matches(tree, ref, one)))
  return ways(rule.when.map((ref) => matches(tree, ref, one))).every((way) => {
    const elsewhere = [...others].some((category) => !way.includes(category))
    return rule.kind === 'forbid' ? !elsewhere : elsewhere
  })
}

/** The part of a combination that counts for uniqueness, as text. */
export function projectionOf(tree: TraitTree, one: Combination): string {
  return JSON.stringify(
    tree.categories.filter((c) => c.countsForUniqueness ?? true).map((category) => one[category.name]),
  )
}

export function distinctProjections(tree: TraitTree): Set<string> {
  return new Set(validCombinations(tree).map((one) => projectionOf(tree, one)))
}

/** Product of weights as a double: blank is the mean of the filled weights above 0, or 1. */
export function weightOf(tree: TraitTree, one: Combination): number {
  return tree.categories.reduce((product, category) => {
    const traits = (category.traits ?? []).filter((trait) => trait.enabled)
    const filled = [...traits.map((trait) => trait.rarity), ...(category.required ? [] : [category.noneWeight])]
      .filter((weight) => weight !== undefined)
      .filter((weight) => weight > 0)
    const common = filled.length === 0 ? 1 : filled.reduce((sum, weight) => sum + weight, 0) / filled.length
    const name = one[category.name]
    const written = name === null ? category.noneWeight : traits.find((trait) => trait.name === name)?.rarity
    return product * (written ?? common)
  }, 1)
}

/** Names of the categories whose chosen trait a ref means. */
function matches(tree: TraitTree, ref: Ref, one: Combination): string[] {
  return tree.categories
    .filter((category) => {
      if ('category' in ref && ref.category !== category.name) return false
      const name = one[category.name]
      if ('trait' in ref) return name === null ? ref.trait === 'None' : ref.trait === name
      return (category.traits ?? []).some((trait) => trait.name === name && trait.tags.includes(ref.tag))
    })
    .map((category) => category.name)
}

function ways(matched: readonly string[][]): string[][] {
  return matched.reduce<string[][]>((all, some) => all.flatMap((way) => some.map((one) => [...way, one])), [[]])
}
