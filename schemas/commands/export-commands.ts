import { z } from 'zod'
import { problemSchema } from '../errors.ts'
import { exportOptionsSchema } from '../export.ts'
import { sha256Schema } from '../ids.ts'

export const exportInput = z.strictObject({
  projectId: z.string(),
  cookId: z.string(),
  dir: z.string().min(1),
  options: exportOptionsSchema,
})

/** What is told while an export runs; the last one says what came of it. */
export const exportProgressSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('progress'),
    step: z.enum(['finish', 'images', 'sheet', 'archive']),
    done: z.int(),
    total: z.int(),
  }),
  z.strictObject({
    kind: z.literal('done'),
    exportId: z.string(),
    dir: z.string(),
    files: z.int(),
    pieces: z.int(),
    manifestSha256: sha256Schema,
  }),
])

export const startExportInput = exportInput.extend({
  /** Absent: a folder of the collection's name among the project's exports. */
  dir: z.string().min(1).optional(),
})
export const startExportOutput = z.strictObject({ taskId: z.string(), dir: z.string() })

export const verifyInput = z.strictObject({ dir: z.string().min(1) })
export const verifyOutput = z.strictObject({
  dir: z.string(),
  files: z.int(),
  problems: z.array(problemSchema),
})

export type ExportProgress = z.infer<typeof exportProgressSchema>
export type ExportDone = Extract<ExportProgress, { kind: 'done' }>
