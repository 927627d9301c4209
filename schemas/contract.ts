import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import {
  editCollectionInput,
  editCollectionOutput,
  importCollectionInput,
  importCollectionOutput,
  importLayersInput,
  importLayersOutput,
} from './commands/collection-commands.ts'
import {
  cookRefInput,
  extendSupplyInput,
  recordFreedSpaceOutput,
  retryFailedInput,
  retryFailedOutput,
  reviseCookInput,
  reviseCookOutput,
  startCookInput,
  startCookOutput,
  steeredOutput,
} from './commands/cook-commands.ts'
import { exportInput, exportProgressSchema, verifyInput, verifyOutput } from './commands/export-commands.ts'
import { capacitySchema, planOutput, planSource } from './commands/plan-queries.ts'
import {
  openProjectInput,
  packInput,
  packOutput,
  projectOutput,
  projectRef,
  unpackInput,
  unpackOutput,
} from './commands/project-commands.ts'
import {
  choosePieceInput,
  choosePieceOutput,
  reviewPiecesInput,
  reviewPiecesOutput,
} from './commands/review-commands.ts'
import { cookProgressSchema } from './cook-progress.ts'
import { problemSchema } from './errors.ts'
import { eventSchema } from './event.ts'
import { decisionSchema } from './events/piece-events.ts'
import { jobSchema, jobStateSchema, prioritySchema } from './job.ts'
import { raritySummarySchema } from './rarity-summary.ts'
import { settingsSchema } from './settings.ts'
import { spellSchema } from './spell.ts'
import { toolSchema } from './tool.ts'
import { collectionViewSchema } from './views/collection-view.ts'
import { cookViewSchema } from './views/cook-view.ts'
import { escalationViewSchema } from './views/escalation-view.ts'
import { exportViewSchema } from './views/export-view.ts'
import { pieceStatusSchema, pieceViewSchema } from './views/piece-view.ts'
import { versionViewSchema } from './views/version-view.ts'

/** Every expected failure: all the problems at once. */
const base = oc.errors({
  FAILED: { status: 422, message: 'It can not be done', data: z.strictObject({ problems: z.array(problemSchema) }) },
})

const inProject = projectRef.extend({ commandId: z.string().min(1).max(200).optional() })
const cookRef = projectRef.extend({ cookId: z.string() })

/** What the engine can be asked, by any way in. Knows no transport. */
export const contract = {
  projects: {
    open: base.route({ method: 'POST', path: '/projects/open' }).input(openProjectInput).output(projectOutput),
    list: base.route({ method: 'GET', path: '/projects' }).output(z.array(projectOutput)),
    close: base.route({ method: 'POST', path: '/projects/{projectId}/close' }).input(projectRef).output(z.null()),
    pack: base.route({ method: 'POST', path: '/projects/{projectId}/pack' }).input(packInput).output(packOutput),
    unpack: base.route({ method: 'POST', path: '/projects/unpack' }).input(unpackInput).output(unpackOutput),
  },
  collections: {
    list: base
      .route({ method: 'GET', path: '/projects/{projectId}/collections' })
      .input(projectRef)
      .output(z.array(collectionViewSchema)),
    import: base
      .route({ method: 'POST', path: '/projects/{projectId}/collections' })
      .input(inProject.extend(importCollectionInput.shape))
      .output(importCollectionOutput),
    edit: base
      .route({ method: 'PATCH', path: '/projects/{projectId}/collections/{collectionId}' })
      .input(inProject.extend(editCollectionInput.shape))
      .output(editCollectionOutput),
    importLayers: base
      .route({ method: 'POST', path: '/import-layers' })
      .input(importLayersInput)
      .output(importLayersOutput),
    plan: base.route({ method: 'POST', path: '/plan' }).input(planSource).output(planOutput),
    capacity: base.route({ method: 'POST', path: '/capacity' }).input(planSource).output(capacitySchema),
  },
  cooks: {
    list: base
      .route({ method: 'GET', path: '/projects/{projectId}/cooks' })
      .input(projectRef)
      .output(z.array(cookViewSchema)),
    start: base
      .route({ method: 'POST', path: '/projects/{projectId}/cooks' })
      .input(inProject.extend(startCookInput.shape))
      .output(startCookOutput),
    /** Finishes what runs, and waits. */
    pause: base
      .route({ method: 'POST', path: '/projects/{projectId}/cooks/{cookId}/pause' })
      .input(inProject.extend(cookRefInput.shape))
      .output(steeredOutput),
    resume: base
      .route({ method: 'POST', path: '/projects/{projectId}/cooks/{cookId}/resume' })
      .input(inProject.extend(cookRefInput.shape))
      .output(steeredOutput),
    /** Like pause, with a person as the reason. */
    halt: base
      .route({ method: 'POST', path: '/projects/{projectId}/cooks/{cookId}/halt' })
      .input(inProject.extend(cookRefInput.shape))
      .output(steeredOutput),
    /** Puts the cook away for good; nothing is deleted. */
    archive: base
      .route({ method: 'POST', path: '/projects/{projectId}/cooks/{cookId}/archive' })
      .input(inProject.extend(cookRefInput.shape))
      .output(steeredOutput),
    /** A larger supply; the pieces that are there never move. */
    extendSupply: base
      .route({ method: 'POST', path: '/projects/{projectId}/cooks/{cookId}/extend-supply' })
      .input(inProject.extend(extendSupplyInput.shape))
      .output(reviseCookOutput),
    retryFailed: base
      .route({ method: 'POST', path: '/projects/{projectId}/cooks/{cookId}/retry-failed' })
      .input(inProject.extend(retryFailedInput.shape))
      .output(retryFailedOutput),
    previewRevision: base
      .route({ method: 'GET', path: '/projects/{projectId}/cooks/{cookId}/revision' })
      .input(cookRef)
      .output(reviseCookOutput.extend({ reasons: z.record(z.string(), z.int()), supplyBefore: z.int() })),
    revise: base
      .route({ method: 'POST', path: '/projects/{projectId}/cooks/{cookId}/revise' })
      .input(inProject.extend(reviseCookInput.shape))
      .output(reviseCookOutput),
    progress: base
      .route({ method: 'GET', path: '/projects/{projectId}/cooks/{cookId}/progress' })
      .input(cookRef)
      .output(cookProgressSchema),
    /** Progress as it changes, until the cook no longer cooks. */
    watch: base
      .route({ method: 'GET', path: '/projects/{projectId}/cooks/{cookId}/watch' })
      .input(cookRef)
      .output(eventIterator(cookProgressSchema)),
    freeSpace: base
      .route({ method: 'POST', path: '/projects/{projectId}/cooks/{cookId}/free-space' })
      .input(inProject.extend({ cookId: z.string() }))
      .output(recordFreedSpaceOutput),
  },
  pieces: {
    list: base
      .route({ method: 'GET', path: '/projects/{projectId}/cooks/{cookId}/pieces' })
      .input(
        cookRef.extend({
          status: pieceStatusSchema.optional(),
          decision: decisionSchema.optional(),
          afterNumber: z.coerce.number().int().min(0).default(0),
          limit: z.coerce.number().int().min(1).max(1_000).default(200),
        }),
      )
      .output(z.array(pieceViewSchema)),
    /** Every version of a piece, oldest first. */
    versions: base
      .route({ method: 'GET', path: '/projects/{projectId}/cooks/{cookId}/pieces/{number}/versions' })
      .input(cookRef.extend({ number: z.coerce.number().int().min(1) }))
      .output(z.array(versionViewSchema)),
    /** Chooses among several images that a rejection asked for. */
    choose: base
      .route({ method: 'POST', path: '/projects/{projectId}/cooks/{cookId}/pieces/{number}/choose' })
      .input(inProject.extend({ ...choosePieceInput.shape, number: z.coerce.number().int().min(1) }))
      .output(choosePieceOutput),
    review: base
      .route({ method: 'POST', path: '/projects/{projectId}/cooks/{cookId}/review' })
      .input(inProject.extend(reviewPiecesInput.shape))
      .output(reviewPiecesOutput),
  },
  exports: {
    list: base
      .route({ method: 'GET', path: '/projects/{projectId}/cooks/{cookId}/exports' })
      .input(cookRef)
      .output(z.array(exportViewSchema)),
    run: base
      .route({ method: 'POST', path: '/projects/{projectId}/cooks/{cookId}/export' })
      .input(exportInput)
      .output(eventIterator(exportProgressSchema)),
    rarity: base
      .route({ method: 'GET', path: '/projects/{projectId}/cooks/{cookId}/rarity' })
      .input(cookRef)
      .output(raritySummarySchema),
    verify: base.route({ method: 'POST', path: '/exports/verify' }).input(verifyInput).output(verifyOutput),
  },
  jobs: {
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
  },
  feed: {
    /** The views as of one seq; `tail` goes on from there. */
    snapshot: base
      .route({ method: 'GET', path: '/projects/{projectId}/snapshot' })
      .input(projectRef)
      .output(
        z.strictObject({
          asOfSeq: z.int(),
          collections: z.array(collectionViewSchema),
          cooks: z.array(cookViewSchema),
          progress: z.array(cookProgressSchema),
        }),
      ),
    events: base
      .route({ method: 'GET', path: '/projects/{projectId}/events' })
      .input(
        projectRef.extend({
          since: z.coerce.number().int().min(0).default(0),
          limit: z.coerce.number().int().min(1).max(10_000).default(500),
        }),
      )
      .output(z.array(eventSchema)),
    tail: base
      .route({ method: 'GET', path: '/projects/{projectId}/events/stream' })
      .input(projectRef.extend({ since: z.coerce.number().int().min(0).default(0) }))
      .output(eventIterator(eventSchema)),
  },
  tools: {
    list: base.route({ method: 'GET', path: '/tools' }).output(z.array(toolSchema)),
    /** Every fault of a graph of tools, each with its node. */
    checkSpell: base
      .route({ method: 'POST', path: '/spells/check' })
      .input(spellSchema)
      .output(z.strictObject({ problems: z.array(problemSchema) })),
  },
  settings: {
    get: base.route({ method: 'GET', path: '/settings' }).output(settingsSchema),
    set: base.route({ method: 'PUT', path: '/settings' }).input(settingsSchema).output(settingsSchema),
  },
}
