import { z } from 'zod'
import { pieceNumberSchema, seedSchema } from './ids.ts'
import { collectionMetadataSchema } from './collection-metadata.ts'
import { traitTreeSchema } from './trait-tree.ts'

/** Largest supply of one collection. A plan is held in memory while it is made; a piece costs tens of bytes. */
export const SUPPLY_MAX = 10_000_000

/** What makes a collection's images: one tool, or a spell. */
export const generatorRefSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('tool'), toolId: z.string().min(1) }),
  z.strictObject({ kind: z.literal('spell'), spellId: z.string().min(1) }),
])

/** One step of finishing, run in order on approved pieces only. */
export const finishStepSchema = z.strictObject({
  toolId: z.string().min(1),
  params: z.record(z.string(), z.unknown()).default({}),
})

/** A cook stops with its reason before it passes one of these. */
export const budgetSchema = z.strictObject({
  timeMs: z.int().min(1).optional(),
  diskBytes: z.int().min(1).optional(),
})

/** How pieces are chosen: by weight, or in exact counts. */
export const modeSchema = z.enum(['weighted', 'quota'])

/** What an artist edits in a collection. */
export const collectionFields = {
  name: z.string().trim().min(1).max(300),
  description: z.string().max(10_000),
  supply: z.int().min(1).max(SUPPLY_MAX),
  seed: z.union([seedSchema, z.int().min(0)]),
  mode: modeSchema,
  generator: generatorRefSchema,
  params: z.record(z.string(), z.unknown()),
  traitTree: traitTreeSchema,
  metadata: collectionMetadataSchema.optional(),
  finish: z.array(finishStepSchema).optional(),
  budget: budgetSchema.optional(),
}

/** The collection document: everything an artist decides about a family of images. */
export const collectionSchema = z.strictObject({
  $schema: z.string().optional(),
  kind: z.literal('ovenbird.collection'),
  schemaVersion: z.literal(1),
  ...collectionFields,
  description: collectionFields.description.default(''),
  seed: collectionFields.seed.default('1'),
  mode: collectionFields.mode.default('weighted'),
  params: collectionFields.params.default({}),
})

/** What one piece is made of: category name → trait name, value of a generated category, or null for None. */
export const selectionSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))

/** A piece whose traits are wholly or partly fixed before planning. */
export const keptPieceSchema = z.strictObject({ number: pieceNumberSchema, selection: selectionSchema })

export type Collection = z.infer<typeof collectionSchema>
export type Mode = z.infer<typeof modeSchema>
export type Selection = z.infer<typeof selectionSchema>
export type SelectionValue = Selection[string]
export type KeptPiece = z.infer<typeof keptPieceSchema>
export type FinishStep = z.infer<typeof finishStepSchema>
export type Budget = z.infer<typeof budgetSchema>
