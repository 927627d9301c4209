import { join } from 'node:path'
import { manifestSchema } from '../../../../schemas/export.ts'
import { relativePathFault } from '../../../domain/prelude/relative-path.ts'
import { MANIFEST_NAME } from '../../../domain/ship/manifest.ts'
import { readDocument } from '../read-document.ts'

/**
 * The files that an export of ours wrote to a folder, by their paths in it, its manifest first; none where there is no
 * such manifest. A manifest is not trusted with paths that lead elsewhere.
 */
export async function exportedFiles(folder: string): Promise<string[]> {
  const manifest = await readDocument(join(folder, MANIFEST_NAME), manifestSchema)
  if (!manifest.ok) return []
  const paths = manifest.value.files.map((file) => file.path).filter((path) => relativePathFault(path) === undefined)
  return [MANIFEST_NAME, ...paths]
}
