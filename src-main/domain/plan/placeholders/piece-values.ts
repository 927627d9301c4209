import type { Selection } from '../../../../schemas/collection.ts'
import type { TraitTree } from '../../../../schemas/trait-tree.ts'
import { foldName } from '../../prelude/fold-name.ts'
import type { PieceValues, TraitValue } from './resolve-template.ts'

/** A planned piece: its selection is keyed by category name and holds trait names, generated values or null. */
export type SelectedPiece = { number: number; seed: string; selection: Selection }

/**
 * Prepares a tree once, and gives what a piece's placeholders stand for. A selected name that the tree no longer has
 * counts as a trait whose value is its name, so that an older piece still explains itself.
 */
export function pieceValues(tree: TraitTree): (piece: SelectedPiece) => PieceValues {
  const categories = tree.categories.map((category) => ({
    name: category.name,
    traits: new Map((category.traits ?? []).map((trait) => [foldName(trait.name), trait] as const)),
  }))
  return ({ number, seed, selection }) => {
    const values = new Map<string, { name: string; value: TraitValue } | null>()
    for (const { name, traits } of categories) {
      const chosen = Object.hasOwn(selection, name) ? (selection[name] ?? null) : null
      if (chosen === null) {
        values.set(name, null)
        continue
      }
      const trait = traits.get(foldName(String(chosen)))
      values.set(name, trait ?? { name: String(chosen), value: chosen })
    }
    return { number, seed, categories: values }
  }
}
