import type { MetadataFormat } from '../../../schemas/export.ts'
import { canonicalJson } from '../../domain/prelude/canonical-json.ts'
import { hashOf } from '../../domain/prelude/hash.ts'
import { ok } from '../../domain/prelude/result.ts'
import { imageAddress } from '../../domain/ship/metadata/image-address.ts'
import { pieceMetadata } from '../../domain/ship/metadata/piece-metadata.ts'
import type { Session } from '../engine/session.ts'
import type { StagedFile, StagedText } from '../ports/export-files.ts'
import type { ExportLayout, LaidOutPiece } from './lay-out-export.ts'

/** The keyword of the PNG text chunk that carries a piece's request. */
const PIECE_KEYWORD = 'ovenbird'

/** The image of a piece, and its metadata in every format asked for. */
export function pieceFiles(session: Session, layout: ExportLayout, piece: LaidOutPiece): (StagedFile | StagedText)[] {
  const { options, document } = layout
  const metadata = options.formats.map((format): StagedText => {
    const several = options.formats.length > 1
    const described = {
      ...piece,
      attributes: layout.attributesOf(piece),
      image: imageAddress(document.metadata?.baseUri, piece.imageName, several ? '../../images' : '../images'),
      pixelSha256: piece.output.pixelSha256,
    }
    const text = `${JSON.stringify(pieceMetadata(format, document, described), null, 2)}\n`
    return { path: `${folderOf(format, several)}/${piece.name}.json`, text }
  })
  return [imageFile(session, layout, piece), ...metadata]
}

function folderOf(format: MetadataFormat, several: boolean): string {
  return several ? `metadata/${format}` : 'metadata'
}

function imageFile(session: Session, { options }: ExportLayout, piece: LaidOutPiece): StagedFile {
  const { output, number, requestHash } = piece
  const { imageFormat, width, height, scaling } = options
  const form = { imageFormat, width, height, scaling }
  const key = hashOf({ sha256: output.sha256, number, requestHash, form })
  return {
    path: `images/${piece.imageName}`,
    key,
    async write(place) {
      const request = session.store.read.request(requestHash)
      const text = canonicalJson({
        kind: 'ovenbird.piece',
        v: 1,
        number,
        requestHash,
        request,
      })
      const written = await session.images.write(
        output,
        options,
        { [PIECE_KEYWORD]: text },
        session.store.blobsDir,
        place,
      )
      return written.ok ? ok(written.value) : written
    },
  }
}
