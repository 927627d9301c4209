import { z } from 'zod'

export const mediaTypeSchema = z.enum(['image', 'video', 'audio', 'text'])
export const serviceSchema = z.enum(['compose', 'sketch', 'finish', 'comfyui'])

/** One parameter of a tool, as a JSON Schema subset that a form can be drawn from. */
export const toolParamSchema = z.looseObject({
  type: z.enum(['string', 'integer', 'number', 'boolean', 'object', 'array']).optional(),
  title: z.string().optional(),
  description: z.string().optional(),
  default: z.unknown().optional(),
})

/** A declared generator: typed parameters, a media type, a service that runs it. */
export const toolSchema = z.strictObject({
  $schema: z.string().optional(),
  id: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/),
  version: z.int().min(1),
  displayName: z.string().min(1),
  description: z.string().default(''),
  service: serviceSchema,
  /** A generator makes an image from parameters; a finisher turns one image into another. */
  role: z.enum(['generator', 'finisher']).default('generator'),
  mediaType: mediaTypeSchema,
  deliveryMode: z.enum(['immediate', 'async']),
  /** JSON Schema (draft 2020-12) of the parameters: one object with properties. */
  inputSchema: z.strictObject({
    type: z.literal('object'),
    properties: z.record(z.string(), toolParamSchema),
    required: z.array(z.string()).default([]),
    additionalProperties: z.literal(false),
    $defs: z.record(z.string(), z.unknown()).optional(),
  }),
  outputs: z.array(z.strictObject({ name: z.string().min(1), mediaType: mediaTypeSchema })).min(1),
  /** True where the tool draws the trait tree's layers by itself. */
  drawsLayers: z.boolean().default(false),
  costing: z.strictObject({ unit: z.enum(['cpu-second', 'gpu-second']) }).optional(),
  metadata: z.record(z.string(), z.unknown()).optional(),
})

export type Tool = z.infer<typeof toolSchema>
export type MediaType = z.infer<typeof mediaTypeSchema>
export type Service = z.infer<typeof serviceSchema>
