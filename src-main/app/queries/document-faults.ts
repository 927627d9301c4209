import type { Problem } from '../../../schemas/errors.ts'
import type { CollectionView } from '../../../schemas/views/collection-view.ts'
import { checkCollection } from '../../domain/plan/check-collection.ts'
import type { ToolCatalogue } from '../ports/tool-catalogue.ts'
import { documentFile } from './document-file.ts'

/** What an unfinished collection lacks: a document may be edited into such states, and is not cooked before they are cured. */
export function documentFaults(tools: ToolCatalogue, collection: CollectionView): Problem[] {
  const { errors } = checkCollection(collection.document, (id) => tools.get(id))
  return errors.map((problem) => ({ ...problem, file: problem.file ?? documentFile(collection) }))
}
