import { pieceTitle, type MetadataCollection, type MetadataPiece } from './metadata-piece.ts'

/** Plain JSON of our own: what a piece is made of, and the hashes that prove it. */
export function plainMetadata(collection: MetadataCollection, piece: MetadataPiece): object {
  const externalUrl = collection.metadata?.externalUrl
  return {
    name: pieceTitle(collection, piece),
    description: collection.description,
    collection: collection.name,
    number: piece.number,
    image: piece.image,
    ...(externalUrl === undefined ? {} : { externalUrl }),
    traits: Object.fromEntries(piece.attributes.map(({ name, value }) => [name, value])),
    seed: piece.seed,
    requestHash: piece.requestHash,
    pixelSha256: piece.pixelSha256,
  }
}
