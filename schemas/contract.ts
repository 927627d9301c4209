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
  cookCollectionOutput,
  cookRefInput,
  extendSupplyInput,
  freeSpaceOutput,
  previewRevisionOutput,
  retryFailedOutput,
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

/** A command to a cook that names nothing else; `step` is the last of its path. */
const toCook = (step: string) =>
  base
    .route({ method: 'POST', path: `/projects/{projectId}/cooks/{cookId}/${step}` })
    .input(inProject.extend(cookRefInput.shape))

/** A question about a cook. */
const ofCook = (step: string) =>
  base.route({ method: 'GET', path: `/projects/{projectId}/cooks/{cookId}/${step}` }).input(cookRef)

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
    /** Starts, revises or resumes: what a person means by "cook". */
    cook: base
      .route({ method: 'POST', path: '/projects/{projectId}/collections/{collectionId}/cook' })
      .input(inProject.extend(startCookInput.shape))
      .output(cookCollectionOutput),
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
    pause: toCook('pause').output(steeredOutput),
    resume: toCook('resume').output(steeredOutput),
    /** Like pause, with a person as the reason. */
    halt: toCook('halt').output(steeredOutput),
    /** Puts the cook away for good; nothing is deleted. */
    archive: toCook('archive').output(steeredOutput),
    /** A larger supply; the pieces that are there never move. */
    extendSupply: base
      .route({ method: 'POST', path: '/projects/{projectId}/cooks/{cookId}/extend-supply' })
      .input(inProject.extend(extendSupplyInput.shape))
      .output(reviseCookOutput),
    retryFailed: toCook('retry-failed').output(retryFailedOutput),
    previewRevision: ofCook('revision').output(previewRevisionOutput),
    revise: toCook('revise').output(reviseCookOutput),
    progress: ofCook('progress').output(cookProgressSchema),
    /** Progress as it changes, until the cook no longer cooks. */
    watch: ofCook('watch').output(eventIterator(cookProgressSchema)),
    freeSpace: toCook('free-space').output(freeSpaceOutput),
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
    list: ofCook('exports').output(z.array(exportViewSchema)),
    run: base
      .route({ method: 'POST', path: '/projects/{projectId}/cooks/{cookId}/export' })
      .input(exportInput)
      .output(eventIterator(exportProgressSchema)),
    rarity: ofCook('rarity').output(raritySummarySchema),
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
    /** What is set holds from the engine's next start. */
    set: base.route({ method: 'PUT', path: '/settings' }).input(settingsSchema).output(settingsSchema),
  },
}
