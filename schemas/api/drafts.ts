import { z } from 'zod'
import { projectRef } from '../commands/project-commands.ts'
import { draftKeySchema, draftSchema } from '../draft.ts'
import { base } from './base.ts'

/** What was typed and not saved, kept with the project so that no end of a window or an engine loses it. */
export const drafts = {
  list: base
    .route({ method: 'GET', path: '/projects/{projectId}/drafts' })
    .input(projectRef)
    .output(z.record(draftKeySchema, draftSchema)),
  /** Keeps a draft in place of the former one of its field; null lets it go. */
  keep: base
    .route({ method: 'POST', path: '/projects/{projectId}/drafts' })
    .input(projectRef.extend({ key: draftKeySchema, draft: draftSchema.nullable() }))
    .output(z.null()),
}
