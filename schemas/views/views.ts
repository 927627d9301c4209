import type { z } from 'zod'
import { collectionViewSchema } from './collection-view.ts'
import { cookViewSchema } from './cook-view.ts'
import { escalationViewSchema } from './escalation-view.ts'
import { exportViewSchema } from './export-view.ts'
import { pieceViewSchema } from './piece-view.ts'
import { versionViewSchema } from './version-view.ts'

/**
 * Every view: its row, its key, and the version that is raised when rows change shape or meaning, so that they are
 * rebuilt from the log.
 */
export const views = {
  collections: { row: collectionViewSchema, key: ['id'], version: 2 },
  cooks: { row: cookViewSchema, key: ['id'], version: 1 },
  pieces: { row: pieceViewSchema, key: ['cookId', 'number'], version: 1 },
  versions: { row: versionViewSchema, key: ['id'], version: 1 },
  exports: { row: exportViewSchema, key: ['id'], version: 1 },
  escalations: { row: escalationViewSchema, key: ['jobId'], version: 1 },
} as const

export type ViewName = keyof typeof views
export type ViewRow<V extends ViewName> = z.infer<(typeof views)[V]['row']>
