import path from 'node:path'
import { collectionFields } from '../../../../schemas/collection.ts'
import type { Problem } from '../../../../schemas/errors.ts'
import { amended } from '../failure.ts'
import type { Api } from './host.ts'

/** Does work on a collection, and names its document in every problem that is about a field of the document. */
export async function namingDocument<T>(
  api: Api,
  { projectId, collectionId }: { projectId: string; collectionId: string },
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const collection = (await api.collections.list({ projectId })).find((row) => row.id === collectionId)
    if (!collection) throw error
    const file = path.join(collection.sourceDir, collection.sourceFile ?? '')
    throw amended(error, (problem) =>
      problem.file === undefined && isOfDocument(problem) ? { ...problem, file } : problem,
    )
  }
}

function isOfDocument({ field = '' }: Problem): boolean {
  return Object.hasOwn(collectionFields, field.split(/[.[]/, 1)[0] ?? '')
}
