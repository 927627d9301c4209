import { z } from 'zod'
import { problemSchema } from '../errors.ts'

export const openProjectInput = z.strictObject({
  dir: z.string().min(1),
  /** Makes the project where the folder is new or empty. */
  create: z.strictObject({ name: z.string().min(1).max(300) }).optional(),
  /** To look at it alone, also while another process has it. */
  readOnly: z.boolean().optional(),
})
export const projectRef = z.strictObject({ projectId: z.string() })
export const projectOutput = z.strictObject({ projectId: z.string(), name: z.string(), dir: z.string() })

/** What a person begins with: something on disk, what a browser's drop brought, or the bundled example. */
export const beginSourceSchema = z.discriminatedUnion('kind', [
  /** A project, a folder of layers, or a collection document. */
  z.strictObject({ kind: z.literal('path'), path: z.string().min(1).max(4_096) }),
  z.strictObject({ kind: z.literal('drop'), id: z.string().min(1).max(100) }),
  z.strictObject({ kind: z.literal('example') }),
])
export const beginProjectInput = z.strictObject({
  source: beginSourceSchema,
  /** Name of the new project; absent: the folder's or the document's. */
  name: z.string().trim().min(1).max(300).optional(),
  /** Folder of the new project; absent: one of that name in the user's folder of projects. */
  dir: z.string().min(1).max(4_096).optional(),
})
export const beginProjectOutput = projectOutput.extend({
  /** What the source turned out to be. */
  found: z.enum(['project', 'layers', 'document', 'example']),
  /** The collection to look at; null where the project holds none. */
  collectionId: z.string().nullable(),
  /** What was left out, and why. */
  warnings: z.array(problemSchema),
})

export const packInput = projectRef.extend({ target: z.string().min(1) })
export const packOutput = z.strictObject({ file: z.string(), files: z.int(), sizeBytes: z.int() })

export const unpackInput = z.strictObject({ file: z.string().min(1), dir: z.string().min(1) })
export const unpackOutput = z.strictObject({ dir: z.string() })

export type BeginSource = z.infer<typeof beginSourceSchema>
export type BegunProject = z.infer<typeof beginProjectOutput>
