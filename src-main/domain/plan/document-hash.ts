import type { SourceAsset } from '../../../schemas/asset.ts'
import type { Collection } from '../../../schemas/collection.ts'
import { hashOf } from '../prelude/hash.ts'

/** The identity of a collection as it stands: its document, and what is in its files. */
export function documentHashOf(document: Collection, assets: readonly SourceAsset[]): string {
  const { $schema: _, ...content } = document
  return hashOf({ document: content, assets: assets.map(({ path, sha256 }) => ({ path, sha256 })) })
}
