import type { Category, Trait, TraitTree } from '../../../../schemas/trait-tree.ts'
import { foldName } from '../../prelude/fold-name.ts'
import { freeName } from '../edit/free-name.ts'
import { keyOf } from '../edit/item-keys.ts'
import type { LayerCategory, LayerTrait } from './layers-of-files.ts'

export type AddedLayers = {
  tree: TraitTree
  /** Files that are new in the tree. */
  added: string[]
  /** Folders that are no category of the tree, with their images. */
  newFolders: LayerCategory[]
}

/** Room that a new category leaves to what is drawn over it. */
const LAYER_STEP = 10

/**
 * Takes layers that appeared in a folder into the tree that was made of it. A new image is a new trait; one with the name
 * of a trait whose own file is gone is that trait, renamed. Nothing is taken out: what is gone is for a person to decide.
 * A new folder becomes a category, drawn between those it lies between, where `withFolders` asks for it.
 */
export function addFoundLayers(
  tree: TraitTree,
  found: readonly LayerCategory[],
  { withFolders }: { withFolders: boolean },
): AddedLayers {
  const present = new Set(found.flatMap(({ traits }) => traits.map((trait) => trait.path)))
  const used = new Set(tree.categories.flatMap(filesOf))
  const added: string[] = []
  const categories = [...tree.categories]
  const newFolders: LayerCategory[] = []
  let before: Category | undefined
  for (const folder of found) {
    const index = categories.findIndex((category) => isMadeOf(category, folder))
    const fresh = folder.traits.filter((trait) => !used.has(trait.path))
    const category = categories[index]
    if (category) {
      const joined = { ...category, traits: joinTraits(category.traits ?? [], fresh, present, added) }
      categories[index] = joined
      before = joined
    } else if (withFolders) {
      const made = newCategory(folder, before, categories)
      categories.splice(before ? categories.indexOf(before) + 1 : 0, 0, made)
      added.push(...folder.traits.map((trait) => trait.path))
      before = made
    } else newFolders.push(folder)
  }
  return { tree: { ...tree, categories }, added, newFolders }
}

function isMadeOf(category: Category, { folder, name }: LayerCategory): boolean {
  if (category.mode !== 'manual') return false
  return filesOf(category).some((path) => path.startsWith(`${folder}/`)) || foldName(category.name) === foldName(name)
}

function filesOf({ traits = [] }: Category): string[] {
  return traits.flatMap(({ value, parts = [] }) => {
    return [...(typeof value === 'object' ? [value.asset] : []), ...parts.map((part) => part.asset.asset)]
  })
}

function joinTraits(
  traits: readonly Trait[],
  fresh: readonly LayerTrait[],
  present: ReadonlySet<string>,
  added: string[],
): Trait[] {
  const joined = [...traits]
  for (const layer of fresh) {
    const index = joined.findIndex((trait) => foldName(trait.name) === foldName(layer.name))
    const namesake = joined[index]
    if (namesake) {
      const isFree = typeof namesake.value === 'object' && !present.has(namesake.value.asset)
      if (!isFree) continue
      joined[index] = { ...namesake, value: { asset: layer.path }, ...weightOf(layer) }
    } else joined.push(withOwnKey(newTrait(layer), joined))
    added.push(layer.path)
  }
  return joined
}

/** A trait that was renamed keeps its first name as its id; what takes that name up again needs another. */
function withOwnKey(trait: Trait, others: readonly Trait[]): Trait {
  const taken = others.map(keyOf)
  return taken.includes(keyOf(trait)) ? { id: freeName(keyOf(trait), taken), ...trait } : trait
}

function newTrait(layer: LayerTrait): Trait {
  return { name: layer.name, value: { asset: layer.path }, ...weightOf(layer), tags: [], enabled: true }
}

function weightOf({ rarity }: LayerTrait): { rarity?: number } {
  return rarity === undefined ? {} : { rarity }
}

function newCategory(
  { name, traits, metadataName, countsForUniqueness }: LayerCategory,
  before: Category | undefined,
  categories: readonly Category[],
): Category {
  const depths = categories.map((category) => category.layer ?? 0)
  const below = before?.layer ?? Math.min(0, ...depths) - LAYER_STEP
  const above = Math.min(...depths.filter((depth) => depth > below), below + 2 * LAYER_STEP)
  return {
    name,
    mode: 'manual',
    layer: (below + above) / 2,
    required: true,
    inMetadata: true,
    ...(metadataName !== undefined && { metadataName }),
    ...(countsForUniqueness !== undefined && { countsForUniqueness }),
    traits: traits.map(newTrait),
  }
}
