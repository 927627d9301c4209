import type { Problem } from '../../../../schemas/errors.ts'
import type { DropBox, DropFault } from '../drops/drop-box.ts'
import { refuse } from '../refuse.ts'
import type { Route, Visit } from '../route.ts'

const STATUS = { refused: 422, tooLarge: 413, unknown: 404 } satisfies Record<DropFault['kind'], number>

/**
 * Takes what a browser's drop holds, file by file: `POST /drop` answers `{ "drop": id }`, `PUT /drop/<id>?path=Hat/Crown.png`
 * takes the bytes of one file. The contract is then given the id.
 */
export function dropRoute(box: DropBox): Route {
  return async (visit) => {
    const { request, response, address } = visit
    const [, first, id, more] = address.pathname.split('/')
    if (first !== 'drop') return false
    if (id === undefined && request.method === 'POST') {
      const begun = await box.begin()
      if (begun.ok)
        response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ drop: begun.value }))
      else refuse(request, response, 422, begun.error)
    } else if (id !== undefined && more === undefined && request.method === 'PUT') {
      await put(visit, id, box)
    } else refuse(request, response, 405, NO_ADDRESS)
    return true
  }
}

async function put({ request, response, address }: Visit, id: string, box: DropBox): Promise<void> {
  const name = address.searchParams.get('path') ?? ''
  const announcedBytes = Number(request.headers['content-length'] ?? 0)
  const stored = await box.put(id, { name, announcedBytes, bytes: request })
  if (stored.ok) response.writeHead(204).end()
  else refuse(request, response, STATUS[stored.error.kind], stored.error.problem)
}

const NO_ADDRESS: Problem = {
  code: 'VALIDATION',
  message: 'This is no way to drop files.',
  cure: 'Begin with POST /drop, then send each file with PUT /drop/<id>?path=<its path>.',
}
