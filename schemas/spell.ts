import { z } from 'zod'

const nodeIdSchema = z.string().min(1).max(100)

/** A small graph of tools that ends in one output; a lone tool runs as a one-node spell. */
export const spellSchema = z.strictObject({
  $schema: z.string().optional(),
  id: z.string().min(1),
  version: z.int().min(1),
  name: z.string().min(1),
  nodes: z
    .array(
      z.strictObject({
        id: nodeIdSchema,
        toolId: z.string().min(1),
        params: z.record(z.string(), z.unknown()).default({}),
      }),
    )
    .min(1)
    .max(200),
  edges: z
    .array(
      z.strictObject({
        from: z.strictObject({ node: nodeIdSchema, output: z.string().min(1) }),
        to: z.strictObject({ node: nodeIdSchema, param: z.string().min(1) }),
      }),
    )
    .default([]),
  output: z.strictObject({ node: nodeIdSchema, output: z.string().min(1) }),
})

export type Spell = z.infer<typeof spellSchema>
