import { pieceTitle, type MetadataCollection, type MetadataPiece } from './metadata-piece.ts'

/**
 * Metaplex metadata (Token Metadata, "Non-Fungible Standard" with the royalty fields that tools still read). Its
 * attribute values are text.
 */
export function metaplexMetadata(collection: MetadataCollection, piece: MetadataPiece): object {
  const { symbol = '', royaltyBasisPoints = 0, externalUrl, creators = [] } = collection.metadata ?? {}
  return {
    name: pieceTitle(collection, piece),
    symbol,
    description: collection.description,
    seller_fee_basis_points: royaltyBasisPoints,
    image: piece.image,
    ...(externalUrl === undefined ? {} : { external_url: externalUrl }),
    attributes: piece.attributes.map(({ name, value }) => ({ trait_type: name, value: String(value) })),
    properties: {
      files: [{ uri: piece.image, type: piece.mediaType }],
      category: 'image',
      creators: creators.map(({ address, share }) => ({ address, share })),
    },
  }
}
