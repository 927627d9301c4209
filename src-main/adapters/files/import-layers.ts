import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { Problem } from '../../../schemas/errors.ts'
import { collectionName } from '../../domain/plan/import/collection-name.ts'
import { collectionOfLayers, type CollectionDraft } from '../../domain/plan/import/collection-of-layers.ts'
import { layersOfFiles } from '../../domain/plan/import/layers-of-files.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { copyLayers } from './copy-layers.ts'
import { errnoProblem } from './errno-problem.ts'
import { walkFiles } from './walk-files.ts'

export type ImportRequest = {
  /** The folder whose folders are the categories. */
  folder: string
  /** Where the document will be written: it names its layers from there. */
  documentPath: string
  /** Looks at an image: its size in pixels. */
  inspect: (path: string) => Promise<Result<{ width: number; height: number }, Problem>>
}

/**
 * Makes a collection document of a folder of layers. Warnings list what was left out. Layers that a document at that
 * place could not name are copied beside it; else nothing is written.
 */
export async function importLayers({
  folder,
  documentPath,
  inspect,
}: ImportRequest): Promise<Result<{ document: CollectionDraft; warnings: Problem[] }, Problem[]>> {
  const target = dirname(resolve(documentPath))
  const below = relative(target, resolve(folder))
  const outside = below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below)
  const assetPrefix = outside ? basename(resolve(folder)) : below.split(sep).join('/')
  const files = await walkFiles(folder).catch((error: unknown) => {
    return errnoProblem(error, { doing: 'read the folder of layers', file: folder })
  })
  if (!Array.isArray(files)) return err([files])
  const layers = layersOfFiles(files)
  if (!layers.ok) return err(layers.error.map((problem) => ({ ...problem, file: problem.file ?? folder })))
  const { categories, warnings } = layers.value
  const size = await inspect(join(folder, categories[0]?.traits[0]?.path ?? ''))
  if (!size.ok) return err([size.error])
  const { width, height } = size.value
  const name = collectionName(basename(resolve(folder)), basename(dirname(resolve(folder))))
  const document = collectionOfLayers({ name, categories, assetPrefix, width, height })
  if (!outside) return ok({ document, warnings })
  const paths = categories.flatMap((category) => category.traits.map((trait) => trait.path))
  const copied = await copyLayers(folder, join(target, assetPrefix), paths)
  return copied.ok ? ok({ document, warnings: [...warnings, copied.value] }) : err([copied.error])
}
