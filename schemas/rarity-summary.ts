import { z } from 'zod'

/** How rare traits and pieces came out. Shares in millionths. */
export const raritySummarySchema = z.strictObject({
  categories: z.array(
    z.strictObject({
      name: z.string(),
      traits: z.array(
        z.strictObject({
          /** null is None. */
          name: z.string().nullable(),
          askedPpm: z.number(),
          gotPpm: z.number(),
          gotCount: z.int(),
        }),
      ),
    }),
  ),
  /** The rarest hundred at most, rarest first; equal scores share a rank. An export ranks every piece. */
  ranking: z.array(z.strictObject({ number: z.int(), rank: z.int(), scoreBits: z.number() })),
})

export type RaritySummary = z.infer<typeof raritySummarySchema>
