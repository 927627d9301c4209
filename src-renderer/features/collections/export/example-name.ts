import type { Selection } from '../../../../schemas/collection.ts'
import type { Problem } from '../../../../schemas/errors.ts'
import type { ExportOptions } from '../../../../schemas/export.ts'
import { compileFileName, fileNameOf } from '../../../../src-main/domain/ship/file-name.ts'
import { ok, type Result } from '../../../../src-main/domain/prelude/result.ts'

export type ExamplePiece = { number: number; seed: string; selection: Selection }

const EXTENSIONS: Readonly<Record<string, string>> = { png: 'png', webp: 'webp', jpeg: 'jpg' }

/** What one piece's picture will be called by these choices, or what is wrong with the template. */
export function exampleName(
  options: Pick<ExportOptions, 'fileName' | 'firstNumber' | 'gaps' | 'imageFormat'>,
  piece: ExamplePiece,
  collection: { name: string; categories: readonly string[]; format: string },
): Result<string, Problem[]> {
  const template = compileFileName(options.fileName, collection.categories)
  if (!template.ok) return template
  const number = (options.gaps === 'keep' ? piece.number - 1 : 0) + options.firstNumber
  const name = fileNameOf(template.value, { ...piece, number, index: 0 }, collection.name)
  const format = options.imageFormat ?? collection.format
  return ok(`${name}.${EXTENSIONS[format] ?? format}`)
}
