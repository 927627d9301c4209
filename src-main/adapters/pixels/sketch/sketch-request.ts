import { z } from 'zod'
import { imageFormatSchema } from '../../../../schemas/compose-params.ts'
import { seedSchema } from '../../../../schemas/ids.ts'

/** What a request to `sketch` holds. */
export const sketchRequestSchema = z.strictObject({
  prompt: z.string(),
  negative: z.string().default(''),
  width: z.int().min(16).max(8_192).default(512),
  height: z.int().min(16).max(8_192).default(512),
  /** A decimal string; a whole number is taken as one. */
  seed: z.union([seedSchema, z.int().min(0).transform(String)]).default('0'),
  format: imageFormatSchema.default('png'),
})

export type SketchRequest = z.infer<typeof sketchRequestSchema>
