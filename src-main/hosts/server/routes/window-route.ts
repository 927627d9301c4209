import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Problem } from '../../../../schemas/errors.ts'
import { readWindowFile } from '../../window/window-file.ts'
import { refuse } from '../refuse.ts'
import type { Route } from '../route.ts'

/** Serves the built window. */
export function windowRoute(windowDir: string): Route {
  return async ({ request, response, address }) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false
    const file = await readWindowFile(windowDir, address.pathname)
    if (!file) {
      if (address.pathname !== '/' || isBuilt(windowDir)) return false
      refuse(request, response, 503, NOT_BUILT)
      return true
    }
    response.writeHead(200, { ...file.headers, 'content-length': file.body.length })
    response.end(request.method === 'HEAD' ? undefined : file.body)
    return true
  }
}

function isBuilt(windowDir: string): boolean {
  return existsSync(path.join(windowDir, 'index.html'))
}

const NOT_BUILT: Problem = {
  code: 'NOT_FOUND',
  message: 'The engine runs, but the window has not been built yet.',
  cure: 'Start the studio with "npm run serve", which builds it, then load this page again.',
}
