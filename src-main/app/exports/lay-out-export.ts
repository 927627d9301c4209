import type { Collection } from '../../../schemas/collection.ts'
import type { Problem } from '../../../schemas/errors.ts'
import type { ExportOptions } from '../../../schemas/export.ts'
import type { CookView } from '../../../schemas/views/cook-view.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { attributesOf } from '../../domain/ship/attributes.ts'
import { compileFileName, fileNameOf } from '../../domain/ship/file-name.ts'
import { checkCollectionMetadata } from '../../domain/ship/metadata/check-collection-metadata.ts'
import { nameRegister } from '../../domain/ship/name-register.ts'
import { numberPieces } from '../../domain/ship/numbering.ts'
import type { ShippedPiece } from '../../domain/ship/shipped-piece.ts'
import type { PieceToExport } from './pieces-to-export.ts'

const EXTENSIONS: Record<string, string> = { 'image/png': 'png', 'image/webp': 'webp', 'image/jpeg': 'jpg' }

/** A piece with its number, and the names of its files, in the export. */
export type LaidOutPiece = ShippedPiece & PieceToExport & { name: string; imageName: string; mediaType: string }

export type ExportLayout = {
  cook: CookView
  document: Collection
  options: ExportOptions
  pieces: LaidOutPiece[]
  attributesOf: ReturnType<typeof attributesOf>
}

/** Decides every number and name before anything is written. Fails with every fault of template, names and metadata. */
export function layOutExport(
  cook: CookView,
  document: Collection,
  taken: readonly PieceToExport[],
  options: ExportOptions,
): Result<ExportLayout, Problem[]> {
  const problems = checkCollectionMetadata(document.metadata, options.formats)
  const template = compileFileName(
    options.fileName,
    document.traitTree.categories.map((category) => category.name),
  )
  if (!template.ok) return err([...problems, ...template.error])
  const byNumber = new Map(taken.map((piece) => [piece.number, piece]))
  const register = nameRegister()
  const pieces: LaidOutPiece[] = []
  for (const { cookNumber, number, index } of numberPieces([...byNumber.keys()], options)) {
    const piece = byNumber.get(cookNumber)
    if (!piece) continue
    const shipped = { ...piece, number, index }
    const name = fileNameOf(template.value, shipped, document.name)
    const clash = register(name, number)
    if (clash) problems.push(clash)
    const mediaType = options.imageFormat === undefined ? piece.output.mediaType : `image/${options.imageFormat}`
    pieces.push({ ...shipped, name, imageName: `${name}.${EXTENSIONS[mediaType] ?? 'png'}`, mediaType })
  }
  return problems.length > 0
    ? err(problems)
    : ok({ cook, document, options, pieces, attributesOf: attributesOf(document.traitTree) })
}
