import type { Ref, TraitTree } from '../../../../../schemas/trait-tree.ts'
import { foldName } from '../../../prelude/fold-name.ts'
import type { CompiledCategory, Literal } from './compiled-tree.ts'

/** Finds what a ref means: for each category it touches, which options satisfy it. Empty where it names nothing. */
export function refMatcher(
  tree: TraitTree,
  categories: readonly CompiledCategory[],
  categoryByName: ReadonlyMap<string, number>,
): (ref: Ref) => Literal[] {
  const optionsByTag = new Map<string, Map<number, Uint8Array>>()
  for (const [index, category] of tree.categories.entries()) {
    if (category.mode === 'generated') continue
    for (const [option, trait] of (category.traits ?? []).entries()) {
      for (const tag of trait.tags) {
        const byCategory = getOrMake(optionsByTag, foldName(tag), () => new Map<number, Uint8Array>())
        const holds = getOrMake(byCategory, index, () => new Uint8Array(categories[index]!.options.length))
        holds[option] = 1
      }
    }
  }
  const tagged = (tag: string): Literal[] =>
    [...(optionsByTag.get(foldName(tag)) ?? [])].map(([category, holds]) => ({ category, holds }))

  return (ref) => {
    if (!('category' in ref)) return tagged(ref.tag)
    const index = categoryByName.get(foldName(ref.category))
    if (index === undefined) return []
    if ('tag' in ref) return tagged(ref.tag).filter((literal) => literal.category === index)
    const category = categories[index]!
    const option = optionNamed(category, ref.trait)
    if (option < 0) return []
    const holds = new Uint8Array(category.options.length)
    holds[option] = 1
    return [{ category: index, holds }]
  }
}

/** The option of a trait's name, or of None where the category may stay empty and no trait is called so; else −1. */
export function optionNamed(category: CompiledCategory, name: string): number {
  const folded = foldName(name)
  const option = category.optionByName.get(folded)
  if (option !== undefined) return option
  return folded === 'none' ? category.none : -1
}

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key)
  if (found !== undefined) return found
  const made = make()
  map.set(key, made)
  return made
}
