import type { SourceAsset } from '../../../../schemas/asset.ts'
import type { Selection } from '../../../../schemas/collection.ts'
import type { ComposeParams, Draw, LayerOptions } from '../../../../schemas/compose-params.ts'
import type { AssetRef, Part, TraitTree } from '../../../../schemas/trait-tree.ts'
import { foldName } from '../../prelude/fold-name.ts'
import { type ChosenTrait, refHolds, traitIndex } from './trait-index.ts'

type Placed = { category: string; layer: number; part: Omit<Part, 'layer'> }

/**
 * Prepares a tree once; gives the images to draw for a selection, in drawing order: by layer, then by category as the
 * tree lists them, then by part. Files are named by content.
 */
export function layerDraws(
  tree: TraitTree,
  assets: readonly SourceAsset[],
): (selection: Selection, params: ComposeParams) => Draw[] {
  const index = traitIndex(tree)
  const shaByPath = new Map(assets.map((asset) => [asset.path, asset.sha256]))

  return (selection, params) => {
    const chosen = index.chosen(selection)
    const placed = [...chosen.values()].flatMap((choice) => placedParts(choice, tree, chosen))
    placed.sort((a, b) => a.layer - b.layer)
    const indexesOf = (category: string) =>
      placed.flatMap((item, at) => (foldName(item.category) === foldName(category) ? [at] : []))
    const options = new Map(Object.entries(params.layers).map(([name, value]) => [foldName(name), value]))

    return placed.map(({ category, part }): Draw => {
      const layer: LayerOptions = options.get(foldName(category)) ?? {}
      const sha256 = shaByPath.get(part.asset.asset)
      if (sha256 === undefined) throw new Error(`no file was read for ${part.asset.asset}`)
      const color = part.recolorBy === undefined ? undefined : colorValue(part.recolorBy, chosen)
      return {
        image: { blob: sha256 },
        blend: part.blend ?? layer.blend ?? 'normal',
        opacity: (part.opacity ?? 1) * (layer.opacity ?? 1),
        offsetX: layer.offsetX ?? 0,
        offsetY: layer.offsetY ?? 0,
        fit: layer.fit ?? params.fit,
        ...(layer.width !== undefined && { width: layer.width }),
        ...(layer.height !== undefined && { height: layer.height }),
        ...(color !== undefined && { recolor: color }),
        ...(part.clipTo !== undefined && { clip: indexesOf(part.clipTo) }),
      }
    })
  }
}

function placedParts(
  { category, trait }: ChosenTrait,
  tree: TraitTree,
  chosen: ReadonlyMap<string, ChosenTrait>,
): Placed[] {
  const own = isAssetRef(trait.value)
    ? [
        {
          category: category.name,
          layer: category.layer ?? tree.categories.indexOf(category),
          part: { asset: trait.value },
        },
      ]
    : []
  const parts = (trait.parts ?? [])
    .filter((part) => (part.when ?? []).every((ref) => refHolds(ref, chosen)))
    .map(({ layer, ...part }) => ({ category: category.name, layer, part }))
  return [...own, ...parts]
}

function colorValue(category: string, chosen: ReadonlyMap<string, ChosenTrait>): string | undefined {
  for (const choice of chosen.values()) {
    if (foldName(choice.category.name) !== foldName(category)) continue
    return typeof choice.trait.value === 'string' ? choice.trait.value : undefined
  }
  return undefined
}

function isAssetRef(value: unknown): value is AssetRef {
  return typeof value === 'object' && value !== null && 'asset' in value
}
