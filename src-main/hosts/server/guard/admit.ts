import type { IncomingMessage } from 'node:http'
import type { Problem } from '../../../../schemas/errors.ts'
import type { Address } from '../address.ts'
import type { OwnAddresses } from './own-addresses.ts'
import { readSessionCookie } from './session-cookie.ts'
import { isToken } from './token.ts'

/** Whom the server lets in. */
export type Door = { token: string; port: number; addresses: OwnAddresses }

/** `enter`: showed the token in the address, and gets the cookie. */
export type Verdict = { kind: 'in' } | { kind: 'enter' } | { kind: 'out'; status: 401 | 403 | 421; problem: Problem }

/**
 * Judges a request before anything of it is read. In this order: it must name this server (else another site's name
 * points here), come from no other site's page, and show the token: as a cookie, or as `Authorization: Bearer` in a
 * script. With the cookie alone, whatever changes something or opens a socket must also say that it is our own page.
 */
export function admit(request: IncomingMessage, address: Address, { token, port, addresses }: Door): Verdict {
  const { headers, method = 'GET' } = request
  if (!addresses.has(headers.host)) return out(421, OTHER_NAME)
  if (headers.origin !== undefined && !addresses.hasOrigin(headers.origin)) return out(403, OTHER_SITE)
  if (!isOwnFetch(request)) return out(403, OTHER_SITE)

  const shown = address.searchParams.get('token')
  if (address.pathname === '/' && shown !== null)
    return isToken(shown, token) ? { kind: 'enter' } : out(401, WRONG_TOKEN)
  if (headers.authorization !== undefined) {
    return isToken(bearerOf(headers.authorization), token) ? { kind: 'in' } : out(401, WRONG_TOKEN)
  }
  const cookie = readSessionCookie(headers.cookie, port)
  if (!isToken(cookie, token)) return out(401, cookie === undefined ? NO_TOKEN : WRONG_TOKEN)
  const onlyReads = (method === 'GET' || method === 'HEAD') && headers.upgrade === undefined
  return onlyReads || headers.origin !== undefined ? { kind: 'in' } : out(403, OTHER_SITE)
}

/** Browsers say where a request comes from. Another port of this address is "same-site", and not our page. */
function isOwnFetch({ headers, method }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site']
  if (site === undefined || site === 'same-origin' || site === 'none') return true
  return method === 'GET' && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document'
}

function bearerOf(authorization: string): string | undefined {
  return /^Bearer (\S+)$/i.exec(authorization)?.[1]
}

function out(status: 401 | 403 | 421, problem: Problem): Verdict {
  return { kind: 'out', status, problem }
}

const OPEN_PRINTED = 'Open the address that the studio printed when it started.'

const OTHER_NAME: Problem = {
  code: 'VALIDATION',
  message: 'The studio is not reached under this name, because a page of another site could use it to get in.',
  cure: OPEN_PRINTED,
}
const OTHER_SITE: Problem = {
  code: 'VALIDATION',
  message: 'This came from another page than the studio’s own, and such pages are not let in.',
  cure: OPEN_PRINTED,
}
const NO_TOKEN: Problem = {
  code: 'VALIDATION',
  message: 'The studio does not know this browser, because it did not show the token that the studio printed.',
  cure: `${OPEN_PRINTED} A script sends the token as "Authorization: Bearer …".`,
}
const WRONG_TOKEN: Problem = {
  code: 'VALIDATION',
  message: 'The token is not this studio’s: it is of an earlier start, of another studio, or not whole.',
  cure: `${OPEN_PRINTED} Copy all of it.`,
}
