import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { diagnosticsSchema, engineStateSchema, logLineSchema } from '../engine-state.ts'
import { base } from './base.ts'

export const system = {
  /** Says that the engine lives, and which protocol it speaks. */
  ping: base.route({ method: 'GET', path: '/ping' }).output(z.strictObject({ protocolVersion: z.int() })),
  /** What the engine is at, as it changes: the whole state each time, at most 15 times a second. Never stored. */
  state: base.route({ method: 'GET', path: '/state' }).output(eventIterator(engineStateSchema)),
  diagnostics: base.route({ method: 'GET', path: '/diagnostics' }).output(diagnosticsSchema),
  /** The end of the engine's own log, oldest line first. */
  logs: base
    .route({ method: 'GET', path: '/logs' })
    .input(z.strictObject({ limit: z.coerce.number().int().min(1).max(5_000).default(500) }))
    .output(z.array(logLineSchema)),
}
