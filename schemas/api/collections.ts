import { z } from 'zod'
import {
  editCollectionInput,
  editCollectionOutput,
  editHistoryOutput,
  importCollectionInput,
  importCollectionOutput,
  importLayersInput,
  importLayersOutput,
  lockPieceInput,
  lockPieceOutput,
  rereadOutput,
  turnEditInput,
} from '../commands/collection-commands.ts'
import { cookCollectionOutput, startCookInput } from '../commands/cook-commands.ts'
import { capacitySchema, planOutput, planSource } from '../commands/plan-queries.ts'
import {
  readinessOutput,
  renderSheetPieceInput,
  renderSheetPieceOutput,
  sheetInput,
  sheetOutput,
} from '../commands/sheet-queries.ts'
import { tryPieceInput, tryPieceOutput } from '../commands/try-queries.ts'
import { projectRef } from '../commands/project-commands.ts'
import { collectionViewSchema } from '../views/collection-view.ts'
import { base, inProject } from './base.ts'

const collectionRef = projectRef.extend({ collectionId: z.string() })
const path = <T extends string>(step: T) => `/projects/{projectId}/collections/{collectionId}${step}` as const

export const collections = {
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
    .route({ method: 'POST', path: path('/cook') })
    .input(inProject.extend(startCookInput.shape))
    .output(cookCollectionOutput),
  edit: base
    .route({ method: 'PATCH', path: path('') })
    .input(inProject.extend(editCollectionInput.shape))
    .output(editCollectionOutput),
  /** Takes the last gesture of edits back. */
  undo: base
    .route({ method: 'POST', path: path('/undo') })
    .input(inProject.extend(turnEditInput.shape))
    .output(editCollectionOutput),
  /** Does the gesture that was taken back last once more. */
  redo: base
    .route({ method: 'POST', path: path('/redo') })
    .input(inProject.extend(turnEditInput.shape))
    .output(editCollectionOutput),
  history: base
    .route({ method: 'GET', path: path('/history') })
    .input(collectionRef)
    .output(editHistoryOutput),
  /** Reads its files again where they were read before. The engine does this itself when one of them changes. */
  reread: base
    .route({ method: 'POST', path: path('/reread') })
    .input(inProject.extend({ collectionId: z.string() }))
    .output(rereadOutput),
  /** The first pieces as they are planned now, before anything is cooked. */
  sheet: base
    .route({ method: 'GET', path: path('/sheet') })
    .input(sheetInput)
    .output(sheetOutput),
  /** A small picture of a planned piece. Nothing of it is recorded. */
  renderSheetPiece: base
    .route({ method: 'POST', path: path('/sheet/{number}') })
    .input(renderSheetPieceInput)
    .output(renderSheetPieceOutput),
  /** A piece as it would be: traits, parameters, and what draws it. Nothing of it is recorded. */
  try: base
    .route({ method: 'POST', path: path('/try') })
    .input(tryPieceInput)
    .output(tryPieceOutput),
  /** Keeps a planned piece as it is at its number, as a pin among the rules; or lets it go. */
  lock: base
    .route({ method: 'POST', path: path('/lock') })
    .input(inProject.extend(lockPieceInput.shape))
    .output(lockPieceOutput),
  /** Every reason why a cook would not start now, and how many combinations there are. */
  readiness: base
    .route({ method: 'GET', path: path('/readiness') })
    .input(collectionRef)
    .output(readinessOutput),
  importLayers: base
    .route({ method: 'POST', path: '/import-layers' })
    .input(importLayersInput)
    .output(importLayersOutput),
  plan: base.route({ method: 'POST', path: '/plan' }).input(planSource).output(planOutput),
  capacity: base.route({ method: 'POST', path: '/capacity' }).input(planSource).output(capacitySchema),
}
