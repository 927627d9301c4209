import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import {
  exportInput,
  exportProgressSchema,
  startExportInput,
  startExportOutput,
  verifyInput,
  verifyOutput,
} from '../commands/export-commands.ts'
import { projectRef } from '../commands/project-commands.ts'
import { raritySummarySchema } from '../rarity-summary.ts'
import { exportViewSchema } from '../views/export-view.ts'
import { base, ofCook } from './base.ts'

export const exports = {
  list: ofCook('exports').output(z.array(exportViewSchema)),
  /** Exports while the caller listens. */
  run: base
    .route({ method: 'POST', path: '/projects/{projectId}/cooks/{cookId}/export' })
    .input(exportInput)
    .output(eventIterator(exportProgressSchema)),
  /** Exports whether or not anybody listens; how far it is stands in the engine's state. */
  start: base
    .route({ method: 'POST', path: '/projects/{projectId}/cooks/{cookId}/exports' })
    .input(startExportInput)
    .output(startExportOutput),
  /** What was written so far stays hidden and is taken up by the next export to that folder. */
  cancel: base
    .route({ method: 'POST', path: '/projects/{projectId}/exports/{taskId}/cancel' })
    .input(projectRef.extend({ taskId: z.string() }))
    .output(z.null()),
  rarity: ofCook('rarity').output(raritySummarySchema),
  verify: base.route({ method: 'POST', path: '/exports/verify' }).input(verifyInput).output(verifyOutput),
}
