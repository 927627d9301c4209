import { z } from 'zod'
import { blendModeSchema } from './blend-mode.ts'
import { pieceNumberSchema } from './ids.ts'

const nameSchema = z.string().trim().min(1).max(300)
const idSchema = z.string().min(1).max(300)

/** A file of the collection, by its path relative to the document. */
export const assetRefSchema = z.strictObject({ asset: z.string().min(1).max(1024) })

/** Points at traits, by name or tag. Names match without regard to case. */
export const refSchema = z.union([
  z.strictObject({ category: nameSchema, trait: nameSchema }),
  z.strictObject({ category: nameSchema, tag: nameSchema }),
  z.strictObject({ tag: nameSchema }),
])

/** One image of a trait at one depth. */
export const partSchema = z.strictObject({
  asset: assetRefSchema,
  /** Depth: lower is drawn first. */
  layer: z.number(),
  /** Drawn only when every ref holds for the piece. */
  when: z.array(refSchema).optional(),
  blend: blendModeSchema.optional(),
  opacity: z.number().min(0).max(1).optional(),
  /** The part shows only where this category's image covers. */
  clipTo: nameSchema.optional(),
  /** Greys take the colour that is this category's value: mid grey becomes it, black and white stay. */
  recolorBy: nameSchema.optional(),
})

export const traitSchema = z.strictObject({
  id: idSchema.optional(),
  name: nameSchema,
  value: z.union([z.string(), z.number(), z.boolean(), assetRefSchema]),
  parts: z.array(partSchema).optional(),
  /** Weight. Blank: common, the mean of the category's filled weights. 0: never drawn. */
  rarity: z.number().min(0).optional(),
  /** Exact count in quota mode. */
  count: z.int().min(0).optional(),
  tags: z.array(nameSchema).default([]),
  enabled: z.boolean().default(true),
})

/** A generated category: the values start, start + step … up to end, inclusive, never materialised. */
export const rangeSchema = z.strictObject({
  type: z.literal('range'),
  start: z.number(),
  end: z.number(),
  step: z.number().refine((step) => step !== 0, 'a step of 0 never reaches the end; use 1, -1 or another step'),
  zeroPad: z.int().min(0).max(64).default(0),
  uniqueAcrossCook: z.boolean().default(false),
  /** Orders the range by a seeded permutation; null keeps its order. */
  shuffleSeed: z.int().min(0).nullable().default(null),
})

export const categorySchema = z.strictObject({
  id: idSchema.optional(),
  name: nameSchema,
  mode: z.enum(['manual', 'generated']).default('manual'),
  traits: z.array(traitSchema).optional(),
  generator: rangeSchema.optional(),
  layer: z.number().optional(),
  required: z.boolean().default(true),
  noneWeight: z.number().min(0).optional(),
  inMetadata: z.boolean().default(true),
  metadataName: z.string().min(1).max(300).optional(),
  countsForUniqueness: z.boolean().optional(),
})

const ruleBase = { id: idSchema.optional() }
const reason = z.string().max(2_000).optional()

export const ruleSchema = z.discriminatedUnion('kind', [
  /** All of `when` together with any of `with` never happens. */
  z.strictObject({
    ...ruleBase,
    kind: z.literal('forbid'),
    when: z.array(refSchema).min(1),
    with: z.array(refSchema).min(1),
    reason,
  }),
  /** All of `when` needs at least one of `anyOf`. */
  z.strictObject({
    ...ruleBase,
    kind: z.literal('require'),
    when: z.array(refSchema).min(1),
    anyOf: z.array(refSchema).min(1),
    reason,
  }),
  /** A one-of-one, or a hand-made piece at a fixed number. May be partial. */
  z.strictObject({
    ...ruleBase,
    kind: z.literal('pin'),
    pieceNumber: pieceNumberSchema,
    selection: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    reason,
  }),
])

/** Categories of traits with values and rarities, plus rules between traits. */
export const traitTreeSchema = z.strictObject({
  categories: z.array(categorySchema).max(1_000),
  rules: z.array(ruleSchema).max(100_000).default([]),
})

export type AssetRef = z.infer<typeof assetRefSchema>
export type Ref = z.infer<typeof refSchema>
export type Part = z.infer<typeof partSchema>
export type Trait = z.infer<typeof traitSchema>
export type Range = z.infer<typeof rangeSchema>
export type Category = z.infer<typeof categorySchema>
export type Rule = z.infer<typeof ruleSchema>
export type TraitTree = z.infer<typeof traitTreeSchema>
