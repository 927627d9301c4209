import { z } from 'zod'
import { blendModeSchema } from './blend-mode.ts'
import { blobRefSchema } from './request.ts'

/** `#rgb`, `#rrggbb` or `#rrggbbaa`. */
export const colorSchema = z
  .string()
  .regex(/^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})$/, 'expected a colour such as #ffc46b or #1b1d2680')

export const fitSchema = z.enum(['contain', 'cover', 'fill', 'none'])
export const scalingSchema = z.enum(['smooth', 'nearest'])
export const imageFormatSchema = z.enum(['png', 'webp', 'jpeg'])

/** How one category's images are placed and blended. */
export const layerOptionsSchema = z.strictObject({
  blend: blendModeSchema.optional(),
  opacity: z.number().min(0).max(1).optional(),
  /** Pixels to the right of, and below, the fitted place. */
  offsetX: z.int().min(-16_384).max(16_384).optional(),
  offsetY: z.int().min(-16_384).max(16_384).optional(),
  fit: fitSchema.optional(),
  /** Width and height in pixels the image is fitted to; the canvas where absent. */
  width: z.int().min(1).max(16_384).optional(),
  height: z.int().min(1).max(16_384).optional(),
})

const frame = {
  width: z.int().min(1).max(16_384),
  height: z.int().min(1).max(16_384),
  background: colorSchema.default('#00000000'),
  scaling: scalingSchema.default('smooth'),
  format: imageFormatSchema.default('png'),
  /** PNG effort: fast is about twice the size and the speed of small. */
  effort: z.enum(['fast', 'small']).default('small'),
  /** JPEG and lossy quality, 1 … 100. */
  quality: z.int().min(1).max(100).default(92),
  /** Crops fully transparent borders. */
  trim: z.boolean().default(false),
}

/** What an artist writes as `params` of a collection made by `compose`. */
export const composeParamsSchema = z.strictObject({
  ...frame,
  fit: fitSchema.default('contain'),
  /** Options of each category's layer, by category name. */
  layers: z.record(z.string(), layerOptionsSchema).default({}),
})

/** One image to draw, in drawing order. */
export const drawSchema = z.strictObject({
  image: blobRefSchema,
  blend: blendModeSchema,
  opacity: z.number().min(0).max(1),
  offsetX: z.int(),
  offsetY: z.int(),
  fit: fitSchema,
  /** Size of the box the image is fitted to; the canvas where absent. */
  width: z.int().min(1).optional(),
  height: z.int().min(1).optional(),
  /** Colour that greys take. */
  recolor: colorSchema.optional(),
  /** Indexes of draws whose joined coverage multiplies this one's alpha. An empty list shows nothing. */
  clip: z.array(z.int().min(0)).optional(),
})

/** What a request to `compose` holds: traits are gone, only pictures by content are left. */
export const composeRequestSchema = z.strictObject({ ...frame, draws: z.array(drawSchema).max(2_000) })

export type ComposeParams = z.infer<typeof composeParamsSchema>
export type LayerOptions = z.infer<typeof layerOptionsSchema>
export type Draw = z.infer<typeof drawSchema>
export type ComposeRequest = z.infer<typeof composeRequestSchema>
export type Fit = z.infer<typeof fitSchema>
