import type { MetadataFormat } from '../../../../schemas/export.ts'
import { assertNever } from '../../prelude/assert-never.ts'
import { erc721Metadata } from './erc721.ts'
import type { MetadataCollection, MetadataPiece } from './metadata-piece.ts'
import { metaplexMetadata } from './metaplex.ts'
import { plainMetadata } from './plain.ts'

/** A piece's metadata in one of the published forms, ready to be written as JSON. */
export function pieceMetadata(format: MetadataFormat, collection: MetadataCollection, piece: MetadataPiece): object {
  switch (format) {
    case 'erc721':
      return erc721Metadata(collection, piece)
    case 'metaplex':
      return metaplexMetadata(collection, piece)
    case 'json':
      return plainMetadata(collection, piece)
    default:
      return assertNever(format)
  }
}
