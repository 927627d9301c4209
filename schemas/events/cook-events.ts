import { z } from 'zod'
import { modeSchema, selectionSchema } from '../collection.ts'
import { cookStatusSchema, haltReasonSchema } from '../views/cook-view.ts'
import { pieceNumberSchema, seedSchema, sha256Schema, ulidSchema } from '../ids.ts'

const planState = {
  planHash: sha256Schema,
  treeHash: sha256Schema,
  /** Blob that holds the selection of every piece. */
  planBlob: sha256Schema,
  supply: z.int().min(1),
}

/** Why a piece is made again. */
export const dueReasonSchema = z.enum(['art', 'params', 'traits', 'rejected', 'retry', 'freed'])

/** A piece to be made again: with other traits, another take, or neither. */
export const dueSchema = z.strictObject({
  number: pieceNumberSchema,
  reason: dueReasonSchema,
  selection: selectionSchema.optional(),
  take: z.int().min(0).optional(),
  /** Every combination this piece had before and that was rejected: none comes back. */
  retired: z.array(selectionSchema).optional(),
  /** How many images to choose from are made, of this take and the following ones; 1 where absent. */
  candidates: z.int().min(2).max(16).optional(),
})

const cookOnly = z.strictObject({ cookId: ulidSchema })

export const cookEvents = {
  'cook.started': z.strictObject({
    cookId: ulidSchema,
    collectionId: ulidSchema,
    seed: seedSchema,
    mode: modeSchema,
    documentHash: sha256Schema,
    ...planState,
  }),
  'cook.revised': z.strictObject({
    cookId: ulidSchema,
    documentHash: sha256Schema,
    ...planState,
    due: z.array(dueSchema),
    /** Pieces whose traits changed and whose picture does not: they keep it, and their decision. */
    retraited: z.array(z.strictObject({ number: pieceNumberSchema, selection: selectionSchema })),
    /** The state the cook is in after it. */
    status: cookStatusSchema,
  }),
  'cook.paused': cookOnly,
  'cook.resumed': cookOnly,
  'cook.halted': z.strictObject({ cookId: ulidSchema, reason: haltReasonSchema, message: z.string() }),
  'cook.completed': z.strictObject({ cookId: ulidSchema, generated: z.int(), failed: z.int() }),
  'cook.exported': z.strictObject({
    cookId: ulidSchema,
    exportId: ulidSchema,
    dir: z.string(),
    files: z.int(),
    pieces: z.int(),
    manifestSha256: sha256Schema,
    options: z.record(z.string(), z.unknown()),
    /** The state the cook is in after it, where it was given work meanwhile; exported where absent. */
    status: cookStatusSchema.optional(),
  }),
  'cook.archived': cookOnly,
  /** Pixels of rejected and replaced versions were dropped; their requests stay. */
  'cook.spaceFreed': z.strictObject({
    cookId: ulidSchema,
    versionIds: z.array(ulidSchema),
    blobs: z.array(sha256Schema),
    sizeBytes: z.int(),
  }),
} as const

export type Due = z.infer<typeof dueSchema>
export type DueReason = z.infer<typeof dueReasonSchema>
