import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { projectRef } from '../commands/project-commands.ts'
import { cookProgressSchema } from '../cook-progress.ts'
import { eventSchema } from '../event.ts'
import { collectionViewSchema } from '../views/collection-view.ts'
import { cookViewSchema } from '../views/cook-view.ts'
import { escalationViewSchema } from '../views/escalation-view.ts'
import { exportViewSchema } from '../views/export-view.ts'
import { base } from './base.ts'

export const snapshotSchema = z.strictObject({
  asOfSeq: z.int(),
  collections: z.array(collectionViewSchema),
  cooks: z.array(cookViewSchema),
  exports: z.array(exportViewSchema),
  escalations: z.array(escalationViewSchema),
  progress: z.array(cookProgressSchema),
})

export type Snapshot = z.infer<typeof snapshotSchema>

export const feed = {
  /** The views as of one seq; `tail` goes on from there. */
  snapshot: base
    .route({ method: 'GET', path: '/projects/{projectId}/snapshot' })
    .input(projectRef)
    .output(snapshotSchema),
  events: base
    .route({ method: 'GET', path: '/projects/{projectId}/events' })
    .input(
      projectRef.extend({
        since: z.coerce.number().int().min(0).default(0),
        limit: z.coerce.number().int().min(1).max(10_000).default(500),
      }),
    )
    .output(z.array(eventSchema)),
  /** Every event after `since`, in pages of at most 500, as they come. */
  tail: base
    .route({ method: 'GET', path: '/projects/{projectId}/events/stream' })
    .input(projectRef.extend({ since: z.coerce.number().int().min(0).default(0) }))
    .output(eventIterator(z.array(eventSchema))),
}
