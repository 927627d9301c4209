import { z } from 'zod'
import { selectionSchema } from '../collection.ts'
import { problemSchema } from '../errors.ts'
import { pieceNumberSchema, sha256Schema } from '../ids.ts'
import { capacitySchema, offerSchema, reasonSchema } from './plan-queries.ts'
import { projectRef } from './project-commands.ts'

const collectionRef = projectRef.extend({ collectionId: z.string() })

export const sheetInput = collectionRef.extend({ count: z.coerce.number().int().min(1).max(200).default(24) })

/** One planned piece of the sheet. */
export const sheetPieceSchema = z.strictObject({
  number: pieceNumberSchema,
  selection: selectionSchema,
  /** Kept at its number by a lock. */
  locked: z.boolean(),
  /** Changes exactly when its picture does; null where it can't be drawn as things are. */
  requestHash: sha256Schema.nullable(),
  problem: problemSchema.nullable(),
})

export const sheetOutput = z.strictObject({
  documentHash: sha256Schema,
  /** Unfinished: the trait tree has faults, and nothing can be planned before they are cured. */
  status: z.enum(['met', 'impossible', 'not_found', 'unfinished']),
  supply: z.int(),
  pieces: z.array(sheetPieceSchema),
  reasons: z.array(reasonSchema).readonly(),
  offers: z.array(offerSchema).readonly(),
  /** The faults of an unfinished trait tree. */
  problems: z.array(problemSchema),
})

export const renderSheetPieceInput = collectionRef.extend({
  number: z.coerce.number().pipe(pieceNumberSchema),
  /** As the sheet gave it: what is asked for is drawn, also when the plan has changed meanwhile. */
  requestHash: sha256Schema,
})
export const renderSheetPieceOutput = z.strictObject({ sha256: sha256Schema, width: z.int(), height: z.int() })

export const readinessOutput = z.strictObject({
  /** Null where the trait tree is unfinished. */
  capacity: capacitySchema.nullable(),
  /** Why a cook would be refused. Empty: it starts. */
  problems: z.array(problemSchema),
  /** What would lift them, as edits of the document. */
  offers: z.array(offerSchema).readonly(),
  warnings: z.array(problemSchema),
  /** Bytes the pictures will take, estimated; null where nothing says. */
  estimatedBytes: z.int().nullable(),
})

export type SheetPiece = z.infer<typeof sheetPieceSchema>
export type Sheet = z.infer<typeof sheetOutput>
export type Readiness = z.infer<typeof readinessOutput>
