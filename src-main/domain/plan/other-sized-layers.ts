import type { SourceAsset } from '../../../schemas/asset.ts'
import type { Collection } from '../../../schemas/collection.ts'
import type { Problem } from '../../../schemas/errors.ts'
import { referencedAssets } from './requests/referenced-assets.ts'

/**
 * Warnings about layers whose size is not that of most: they are fitted to the canvas, which moves what was drawn to
 * match the others. Vector layers have no size of their own.
 */
export function otherSizedLayers(document: Collection, assets: readonly SourceAsset[]): Problem[] {
  const fields = new Map(referencedAssets(document).map(({ path, field }) => [path, field]))
  const sized = assets.filter((asset) => asset.mediaType !== 'image/svg+xml' && fields.has(asset.path))
  const counts = new Map<string, number>()
  for (const asset of sized) counts.set(sizeOf(asset), (counts.get(sizeOf(asset)) ?? 0) + 1)
  const [usual] = [...counts].toSorted((a, b) => b[1] - a[1])
  if (!usual || counts.size === 1) return []
  return sized
    .filter((asset) => sizeOf(asset) !== usual[0])
    .map((asset) => ({
      code: 'VALIDATION',
      message: `The layer has ${sizeOf(asset)} pixels, most others have ${usual[0]}: it is fitted to the canvas.`,
      file: asset.path,
      field: fields.get(asset.path) ?? 'traitTree',
      cure: `Save it with ${usual[0]} pixels, or say under params.layers how its category is placed.`,
    }))
}

function sizeOf({ width, height }: SourceAsset): string {
  return `${width} × ${height}`
}
