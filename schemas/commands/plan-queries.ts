import { z } from 'zod'
import { selectionSchema } from '../collection.ts'
import { sha256Schema } from '../ids.ts'
import { overridesSchema } from './collection-commands.ts'

/** A collection on disk, or one that an open project holds. */
export const planSource = overridesSchema.extend({
  file: z.string().optional(),
  projectId: z.string().optional(),
})

/** Why something is as it is, in words and with what it is about. */
export const reasonSchema = z.strictObject({
  kind: z.string(),
  sentence: z.string(),
  /** Indexes into `traitTree.rules`. */
  rules: z.array(z.int()).readonly().optional(),
  traits: z
    .array(z.strictObject({ category: z.string(), trait: z.string().nullable() }))
    .readonly()
    .optional(),
  /** Numbers of the pieces it is about. */
  numbers: z.array(z.int()).readonly().optional(),
  needed: z.string().optional(),
  available: z.string().optional(),
})

/** Something that would lift a problem: edits of the document, made together. */
export const offerSchema = z.strictObject({
  kind: z.string(),
  sentence: z.string(),
  change: z.array(z.unknown()).readonly(),
})

export const capacitySchema = z.strictObject({
  /** A whole number as text: it may exceed what a JSON number holds. */
  value: z.string().regex(/^\d+$/),
  kind: z.enum(['exact', 'lower_bound']),
  /** The rules and traits that cut most. */
  binding: z.array(reasonSchema).readonly(),
})

export const plannedPieceSchema = z.strictObject({ number: z.int(), seed: z.string(), selection: selectionSchema })

export const planOutput = z.strictObject({
  status: z.enum(['met', 'impossible', 'not_found']),
  treeHash: sha256Schema,
  planHash: sha256Schema,
  capacity: capacitySchema,
  /** Every piece where the plan is met, else the nearest plan. */
  pieces: z.array(plannedPieceSchema),
  reasons: z.array(reasonSchema).readonly().optional(),
  offers: z.array(offerSchema).readonly().optional(),
})

export type PlanOutput = z.infer<typeof planOutput>
export type CapacityOutput = z.infer<typeof capacitySchema>
