import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Address } from './address.ts'

/** One request that was let in. */
export type Visit = { request: IncomingMessage; response: ServerResponse; address: Address }

/** Answers a visit; false where the visit is not for this route. Rejects where something broke that should not. */
export type Route = (visit: Visit) => boolean | Promise<boolean>
