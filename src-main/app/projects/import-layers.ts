import type { z } from 'zod'
import type { importLayersInput, importLayersOutput } from '../../../schemas/commands/collection-commands.ts'
import type { Problem } from '../../../schemas/errors.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import type { ImageFiles } from '../ports/image-files.ts'
import type { SourceFiles } from '../ports/source-files.ts'

/** Writes a collection document for a folder of layers. */
export async function importLayers(
  { files, images }: { files: SourceFiles; images: ImageFiles },
  { folder, file }: z.infer<typeof importLayersInput>,
): Promise<Result<z.infer<typeof importLayersOutput>, Problem[]>> {
  const read = await files.readLayers({ folder, documentPath: file, inspect: (image) => images.inspect(image) })
  if (!read.ok) return read
  const { document, warnings } = read.value
  const written = await files.writeNewJson(file, document)
  if (!written.ok) return err([written.error])
  const { categories } = document.traitTree
  const traits = categories.reduce((sum, category) => sum + (category.traits?.length ?? 0), 0)
  return ok({ file, name: document.name, categories: categories.length, traits, supply: document.supply, warnings })
}
