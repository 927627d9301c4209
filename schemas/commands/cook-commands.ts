import { z } from 'zod'
import { SUPPLY_MAX } from '../collection.ts'
import { sha256Schema } from '../ids.ts'

export const startCookInput = z.strictObject({ collectionId: z.string() })
export const startCookOutput = z.strictObject({ cookId: z.string() })

export const cookRefInput = z.strictObject({ cookId: z.string() })
/** False where the cook was so already. */
export const steeredOutput = z.strictObject({ changed: z.boolean() })

export const extendSupplyInput = z.strictObject({ cookId: z.string(), supply: z.int().min(1).max(SUPPLY_MAX) })

export const retryFailedInput = z.strictObject({ cookId: z.string() })
export const retryFailedOutput = z.strictObject({ pieces: z.int() })

export const reviseCookInput = z.strictObject({ cookId: z.string() })
export const reviseCookOutput = z.strictObject({
  /** Numbers of the pieces that are made again. */
  due: z.array(z.int()),
  /** How many pieces stay, with their decisions. */
  stay: z.int(),
  planHash: sha256Schema,
  supply: z.int(),
})

export const recordExportInput = z.strictObject({
  cookId: z.string(),
  dir: z.string(),
  files: z.int(),
  pieces: z.int(),
  manifestSha256: sha256Schema,
  options: z.record(z.string(), z.unknown()),
})
export const recordExportOutput = z.strictObject({ exportId: z.string() })

export const recordFreedSpaceInput = z.strictObject({ cookId: z.string() })
export const recordFreedSpaceOutput = z.strictObject({
  versions: z.int(),
  sizeBytes: z.int(),
  blobs: z.array(sha256Schema),
})
