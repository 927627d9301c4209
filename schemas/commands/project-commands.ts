import { z } from 'zod'

export const openProjectInput = z.strictObject({
  dir: z.string().min(1),
  /** Makes the project where the folder is new or empty. */
  create: z.strictObject({ name: z.string().min(1).max(300) }).optional(),
  /** To look at it alone, also while another process has it. */
  readOnly: z.boolean().optional(),
})
export const projectRef = z.strictObject({ projectId: z.string() })
export const projectOutput = z.strictObject({ projectId: z.string(), name: z.string(), dir: z.string() })

export const packInput = projectRef.extend({ target: z.string().min(1) })
export const packOutput = z.strictObject({ file: z.string(), files: z.int(), sizeBytes: z.int() })

export const unpackInput = z.strictObject({ file: z.string().min(1), dir: z.string().min(1) })
export const unpackOutput = z.strictObject({ dir: z.string() })
