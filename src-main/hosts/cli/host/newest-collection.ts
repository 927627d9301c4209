import type { CollectionView } from '../../../../schemas/views/collection-view.ts'
import { Failure } from '../failure.ts'
import type { Api } from './host.ts'

/** The collection that a command on a project means: the one that changed last. */
export async function newestCollection(api: Api, projectId: string, dir: string): Promise<CollectionView> {
  const [newest] = (await api.collections.list({ projectId })).sort((a, b) => b.changedAt - a.changedAt)
  if (newest) return newest
  const cure = 'Cook a collection document into it first.'
  throw new Failure([{ code: 'NOT_FOUND', message: 'The project holds no collection.', file: dir, cure }])
}
