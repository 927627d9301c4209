import { z } from 'zod'
import { projectRef } from '../commands/project-commands.ts'
import { jobSchema, jobStateSchema, prioritySchema } from '../job.ts'
import { escalationViewSchema } from '../views/escalation-view.ts'
import { base } from './base.ts'

export const jobs = {
  list: base
    .route({ method: 'GET', path: '/projects/{projectId}/jobs' })
    .input(
      projectRef.extend({
        state: jobStateSchema.optional(),
        source: z.string().optional(),
        before: z.coerce.number().int().optional(),
        limit: z.coerce.number().int().min(1).max(1_000).default(100),
      }),
    )
    .output(z.strictObject({ jobs: z.array(jobSchema), next: z.int().nullable() })),
  cancel: base
    .route({ method: 'POST', path: '/projects/{projectId}/jobs/cancel' })
    .input(projectRef.extend({ id: z.string().optional(), source: z.string().optional() }))
    .output(z.strictObject({ canceled: z.array(z.string()) })),
  prioritise: base
    .route({ method: 'POST', path: '/projects/{projectId}/jobs/{id}/priority' })
    .input(
      projectRef.extend({
        id: z.string(),
        priority: prioritySchema.optional(),
        to: z.enum(['first', 'last']).optional(),
      }),
    )
    .output(z.null()),
  archiveFinished: base
    .route({ method: 'POST', path: '/projects/{projectId}/jobs/archive-finished' })
    .input(projectRef)
    .output(z.strictObject({ archived: z.int() })),
  escalations: base
    .route({ method: 'GET', path: '/projects/{projectId}/escalations' })
    .input(projectRef)
    .output(z.array(escalationViewSchema)),
}
