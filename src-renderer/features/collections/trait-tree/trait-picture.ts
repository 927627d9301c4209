import type { SourceAsset } from '../../../../schemas/asset.ts'
import type { Trait } from '../../../../schemas/trait-tree.ts'

const picturesOf = new WeakMap<readonly SourceAsset[], ReadonlyMap<string, string>>()

/** Path of a file → sha256 of what it holds; the same object as long as the files are. */
export function assetPictures(assets: readonly SourceAsset[]): ReadonlyMap<string, string> {
  const before = picturesOf.get(assets)
  if (before) return before
  const now = new Map(assets.map(({ path, sha256 }) => [path, sha256]))
  picturesOf.set(assets, now)
  return now
}

/** The one image of a trait, or of its parts the largest: what is seen most of it. */
export function traitPicture(trait: Trait | null, pictures: ReadonlyMap<string, string>): string | null {
  if (!trait) return null
  if (typeof trait.value === 'object') return pictures.get(trait.value.asset) ?? null
  const part = trait.parts?.find(({ recolorBy, clipTo, blend }) => !recolorBy && !clipTo && !blend) ?? trait.parts?.[0]
  return part ? (pictures.get(part.asset.asset) ?? null) : null
}
