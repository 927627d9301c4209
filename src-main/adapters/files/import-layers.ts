import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { Problem } from '../../../schemas/errors.ts'
import { collectionOfLayers, type CollectionDraft } from '../../domain/plan/import/collection-of-layers.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { copyLayers } from './copy-layers.ts'
import { findLayers } from './find-layers.ts'

export type ImportRequest = {
  /** The folder whose folders are the categories, or one that holds it. */
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
  folder: given,
  documentPath,
  inspect,
}: ImportRequest): Promise<Result<{ document: CollectionDraft; warnings: Problem[] }, Problem[]>> {
  const found = await findLayers(resolve(given))
  if (!found.ok) return found
  const { folder, name, categories, warnings, settings } = found.value
  const target = dirname(resolve(documentPath))
  const below = relative(target, folder)
  const outside = below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below)
  const assetPrefix = outside ? basename(folder) : below.split(sep).join('/')
  const size = await inspect(join(folder, categories[0]?.traits[0]?.path ?? ''))
  if (!size.ok) return err([size.error])
  const { width, height } = size.value
  const document = collectionOfLayers({ name, categories, assetPrefix, width, height, settings })
  if (!outside) return ok({ document, warnings })
  const paths = new Set(categories.flatMap((category) => category.traits.map((trait) => trait.path)))
  const copied = await copyLayers(folder, join(target, assetPrefix), [...paths])
  return copied.ok ? ok({ document, warnings: [...warnings, copied.value] }) : err([copied.error])
}
