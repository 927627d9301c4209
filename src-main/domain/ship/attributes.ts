import type { TraitTree } from '../../../schemas/trait-tree.ts'
import { foldName } from '../prelude/fold-name.ts'
import type { ShippedPiece } from './shipped-piece.ts'

/** One thing to tell about a piece. `generated` values are counters, everything else is a trait. */
export type Attribute = { name: string; value: string | number; generated: boolean }

/**
 * What metadata says about pieces of a tree, in tree order: the trait's name under the category's `metadataName` or
 * name. Generated values are numbers, and so is a trait that is named by its number ("7" whose value is 7). Categories
 * out of the metadata and None are left out: marketplaces count a missing trait by themselves.
 */
export function attributesOf(tree: TraitTree): (piece: Pick<ShippedPiece, 'selection'>) => Attribute[] {
  const categories = tree.categories
    .filter((category) => category.inMetadata)
    .map(({ name, metadataName, mode, traits }) => ({
      name,
      shown: metadataName ?? name,
      generated: mode === 'generated',
      numbers: new Map(
        (traits ?? []).flatMap(({ name, value }) =>
          typeof value === 'number' && name === String(value) ? [[foldName(name), value] as const] : [],
        ),
      ),
    }))
  return ({ selection }) =>
    categories.flatMap(({ name, shown, generated, numbers }) => {
      const chosen = Object.hasOwn(selection, name) ? selection[name] : null
      if (chosen === null || chosen === undefined) return []
      if (generated && Number.isFinite(Number(chosen))) return [{ name: shown, value: Number(chosen), generated }]
      const text = String(chosen)
      return [{ name: shown, value: numbers.get(foldName(text)) ?? text, generated }]
    })
}
