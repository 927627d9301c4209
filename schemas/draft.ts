import { z } from 'zod'

/** What was typed into a field and is not saved yet, because it is no value of that field or was not sent yet. */
export const draftSchema = z.strictObject({
  text: z.string().max(20_000),
  /** What stood there when typing began. */
  base: z.string().max(20_000),
})

/** Names a field of a window; the engine reads nothing into it. */
export const draftKeySchema = z.string().min(1).max(1_000)

export type Draft = z.infer<typeof draftSchema>
