import { pieceTitle, type MetadataCollection, type MetadataPiece } from './metadata-piece.ts'

/**
 * ERC-721 metadata (EIP-721, "ERC721 Metadata JSON Schema") with the fields that OpenSea adds (its "Metadata
 * Standards"): numbers stay numbers, and counters say so by `display_type`.
 */
export function erc721Metadata(collection: MetadataCollection, piece: MetadataPiece): object {
  const externalUrl = collection.metadata?.externalUrl
  return {
    name: pieceTitle(collection, piece),
    description: collection.description,
    image: piece.image,
    ...(externalUrl === undefined ? {} : { external_url: externalUrl }),
    attributes: piece.attributes.map(({ name, value, generated }) => ({
      ...(generated && typeof value === 'number' ? { display_type: 'number' } : {}),
      trait_type: name,
      value,
    })),
  }
}
