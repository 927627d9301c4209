import { z } from 'zod'
import {
  facetsOutput,
  findPiecesInput,
  findPiecesOutput,
  pieceRecordOutput,
  pieceRowsInput,
  pieceRowsOutput,
} from '../commands/piece-queries.ts'
import {
  choosePieceInput,
  choosePieceOutput,
  reviewPiecesInput,
  reviewPiecesOutput,
  undoReviewInput,
  undoReviewOutput,
} from '../commands/review-commands.ts'
import { decisionSchema } from '../events/piece-events.ts'
import { pieceNumberSchema } from '../ids.ts'
import { pieceStatusSchema, pieceViewSchema } from '../views/piece-view.ts'
import { versionViewSchema } from '../views/version-view.ts'
import { base, cookRef, inProject } from './base.ts'

const ofPieces = <T extends string>(step: T) => `/projects/{projectId}/cooks/{cookId}/pieces${step}` as const
const pieceRef = cookRef.extend({ number: z.coerce.number().pipe(pieceNumberSchema) })

export const pieces = {
  list: base
    .route({ method: 'GET', path: ofPieces('') })
    .input(
      cookRef.extend({
        status: pieceStatusSchema.optional(),
        decision: decisionSchema.optional(),
        afterNumber: z.coerce.number().int().min(0).default(0),
        limit: z.coerce.number().int().min(1).max(1_000).default(200),
      }),
    )
    .output(z.array(pieceViewSchema)),
  /** Which pieces a filter leaves, planned ones included: their numbers, to be read by `rows` as they are looked at. */
  find: base
    .route({ method: 'POST', path: ofPieces('/find') })
    .input(findPiecesInput)
    .output(findPiecesOutput),
  /** How many pieces each filter would leave. */
  facets: base
    .route({ method: 'POST', path: ofPieces('/facets') })
    .input(findPiecesInput)
    .output(facetsOutput),
  rows: base
    .route({ method: 'POST', path: ofPieces('/rows') })
    .input(pieceRowsInput)
    .output(pieceRowsOutput),
  /** What one piece was made from, and what became of it. */
  record: base
    .route({ method: 'GET', path: ofPieces('/{number}') })
    .input(pieceRef)
    .output(pieceRecordOutput),
  /** Every version of a piece, oldest first. */
  versions: base
    .route({ method: 'GET', path: ofPieces('/{number}/versions') })
    .input(pieceRef)
    .output(z.array(versionViewSchema)),
  /** Chooses among several images that a rejection asked for. */
  choose: base
    .route({ method: 'POST', path: ofPieces('/{number}/choose') })
    .input(inProject.extend({ ...choosePieceInput.shape, number: pieceRef.shape.number }))
    .output(choosePieceOutput),
  review: base
    .route({ method: 'POST', path: '/projects/{projectId}/cooks/{cookId}/review' })
    .input(inProject.extend(reviewPiecesInput.shape))
    .output(reviewPiecesOutput),
  /** Takes the last decision on each piece back, with what followed from it. */
  undoReview: base
    .route({ method: 'POST', path: '/projects/{projectId}/cooks/{cookId}/undo-review' })
    .input(inProject.extend(undoReviewInput.shape))
    .output(undoReviewOutput),
}
