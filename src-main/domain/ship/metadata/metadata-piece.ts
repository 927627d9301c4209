import type { Collection } from '../../../../schemas/collection.ts'
import type { Attribute } from '../attributes.ts'

/** The fields of a collection that metadata tells about. */
export type MetadataCollection = Pick<Collection, 'name' | 'description' | 'metadata'>

/** What a piece's metadata is made of. `image` is its address, `mediaType` for example `image/png`. */
export type MetadataPiece = {
  number: number
  seed: string
  attributes: readonly Attribute[]
  image: string
  mediaType: string
  requestHash: string
  pixelSha256: string
}

/** The name that metadata gives a piece: `Lantern Keepers #7`. */
export function pieceTitle(collection: MetadataCollection, piece: { number: number }): string {
  return `${collection.name} #${piece.number}`
}
