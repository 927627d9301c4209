import { z } from 'zod'
import { cookProgressSchema } from './cook-progress.ts'
import { problemSchema } from './errors.ts'
import { sha256Schema } from './ids.ts'

/** A project the studio remembers. */
export const projectStateSchema = z.strictObject({
  projectId: z.string(),
  name: z.string(),
  dir: z.string(),
  /** reading: open to be looked at only. failed: it should be open and can't; `problem` says why. */
  state: z.enum(['open', 'reading', 'closed', 'failed']),
  problem: problemSchema.nullable(),
})

/** A cook of an open project that is not archived, with how fast it goes. */
export const cookPaceSchema = z.strictObject({
  projectId: z.string(),
  progress: cookProgressSchema,
  /** Pieces finished a minute over the last half minute; null while there is nothing to measure. */
  perMinute: z.number().nullable(),
  msLeft: z.number().nullable(),
  /** Numbers of the pieces that are being made now. */
  running: z.array(z.int()),
})

/** An export that runs, or that ended since the engine started. */
export const exportTaskSchema = z.strictObject({
  taskId: z.string(),
  projectId: z.string(),
  cookId: z.string(),
  dir: z.string(),
  state: z.enum(['running', 'done', 'failed', 'canceled']),
  step: z.enum(['finish', 'images', 'sheet', 'archive']).nullable(),
  done: z.int(),
  total: z.int(),
  startedAt: z.int(),
  msLeft: z.number().nullable(),
  manifestSha256: sha256Schema.nullable(),
  problems: z.array(problemSchema),
})

/** Something that went wrong by itself and that a person may lift: a layer that can't be read, a watch that was lost. */
export const noticeSchema = z.strictObject({
  id: z.string(),
  projectId: z.string().nullable(),
  collectionId: z.string().nullable(),
  problem: problemSchema,
})

/** What the engine is at. Never stored. */
export const engineStateSchema = z.strictObject({
  /** True while something runs that closing the studio would stop. */
  busy: z.boolean(),
  projects: z.array(projectStateSchema),
  cooks: z.array(cookPaceSchema),
  exports: z.array(exportTaskSchema),
  notices: z.array(noticeSchema),
})

/** How the engine and its machine are. Sizes in bytes, times in milliseconds. */
export const diagnosticsSchema = z.strictObject({
  studioVersion: z.string(),
  protocolVersion: z.int(),
  /** Name → version, as each says it itself. */
  versions: z.record(z.string(), z.string()),
  platform: z.string(),
  arch: z.string(),
  pid: z.int(),
  upMs: z.number(),
  threads: z.int(),
  memoryBytes: z.int(),
  loopDelayP99Ms: z.number(),
  home: z.string(),
  projectsDir: z.string(),
  disks: z.array(z.strictObject({ dir: z.string(), freeBytes: z.int().nullable() })),
  logFile: z.string().nullable(),
})

export const logLineSchema = z.strictObject({
  ts: z.int(),
  level: z.enum(['info', 'warn', 'error']),
  message: z.string(),
  details: z.record(z.string(), z.unknown()).optional(),
})

export type ProjectState = z.infer<typeof projectStateSchema>
export type CookPace = z.infer<typeof cookPaceSchema>
export type ExportTask = z.infer<typeof exportTaskSchema>
export type Notice = z.infer<typeof noticeSchema>
export type EngineState = z.infer<typeof engineStateSchema>
export type Diagnostics = z.infer<typeof diagnosticsSchema>
export type LogLine = z.infer<typeof logLineSchema>
