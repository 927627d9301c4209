import type { CookView } from '../../../../schemas/views/cook-view.ts'
import { Failure } from '../failure.ts'
import type { Host } from './host.ts'

/** The cook that a command without a cook's name means: the newest that is not archived. */
export async function newestCook({ api }: Host, projectId: string, dir: string): Promise<CookView> {
  const cook = (await api.cooks.list({ projectId })).find((row) => row.status !== 'archived')
  if (cook) return cook
  throw new Failure([
    {
      code: 'NOT_FOUND',
      message: 'Nothing was cooked in this project yet.',
      file: dir,
      cure: 'Cook a collection first.',
    },
  ])
}
