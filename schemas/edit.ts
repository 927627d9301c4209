import { z } from 'zod'
import { categorySchema, ruleSchema, traitSchema } from './trait-tree.ts'

/**
 * What a category, trait or rule is known by in an edit: its id, or where it has none the name (of a rule: a hash) that it
 * had when it was first edited. Any name a category or trait has now is understood as well.
 */
const keySchema = z.string().min(1).max(300)
const indexSchema = z.int().min(0)

/** A category, trait or rule of a collection document. */
export const itemPlaceSchema = z.union([
  z.strictObject({ category: keySchema, trait: keySchema }),
  z.strictObject({ category: keySchema }),
  z.strictObject({ rule: keySchema }),
])

export const editPlaceSchema = z.union([itemPlaceSchema, z.literal('document')])

/** One change of a collection document. Each has an inverse of the same kind, so that all of them can be undone. */
export const editSchema = z.union([
  /** Sets a field; without a value, takes it away. */
  z.strictObject({
    op: z.literal('set'),
    at: editPlaceSchema,
    field: z.string().min(1).max(100),
    value: z.unknown().optional(),
  }),
  z.strictObject({ op: z.literal('insert'), list: z.literal('categories'), index: indexSchema, item: categorySchema }),
  z.strictObject({
    op: z.literal('insert'),
    list: z.literal('traits'),
    category: keySchema,
    index: indexSchema,
    item: traitSchema,
  }),
  z.strictObject({ op: z.literal('insert'), list: z.literal('rules'), index: indexSchema, item: ruleSchema }),
  z.strictObject({ op: z.literal('remove'), at: itemPlaceSchema }),
  /** To an index of the list that it is in, counted without itself. */
  z.strictObject({ op: z.literal('move'), at: itemPlaceSchema, index: indexSchema }),
])

/** What a person did, for the words of undo: a verb, the name it was done to, and to how many. */
export const editWhatSchema = z.strictObject({
  verb: z.enum([
    'set',
    'rename',
    'add',
    'remove',
    'move',
    'duplicate',
    'paste',
    'enable',
    'disable',
    'lock',
    'unlock',
    'forbid',
    'require',
    'pin',
    'lift',
  ]),
  subject: z.string().max(700),
  count: z.int().min(1).default(1),
})

/**
 * What belongs together for a person is undone together: all edits with the same gesture that follow on each other, such
 * as those of one word that is typed.
 */
export const gestureSchema = z.string().min(1).max(64)

export type EditPlace = z.infer<typeof editPlaceSchema>
export type ItemPlace = z.infer<typeof itemPlaceSchema>
export type Edit = z.infer<typeof editSchema>
export type EditWhat = z.infer<typeof editWhatSchema>
