import { z } from 'zod'
import { SUPPLY_MAX } from '../collection.ts'
import { dueReasonSchema } from '../events/cook-events.ts'
import { sha256Schema } from '../ids.ts'

export const startCookInput = z.strictObject({
  collectionId: z.string(),
  /** What becomes of a cook of this collection that is not archived. With `archive` both happen, or neither. */
  former: z.enum(['refuse', 'archive']).default('refuse'),
})
export const startCookOutput = z.strictObject({ cookId: z.string() })

export const cookRefInput = z.strictObject({ cookId: z.string() })
/** False where the cook was so already. */
export const steeredOutput = z.strictObject({ changed: z.boolean() })

export const extendSupplyInput = z.strictObject({ cookId: z.string(), supply: z.int().min(1).max(SUPPLY_MAX) })

export const retryFailedOutput = z.strictObject({ pieces: z.int() })

export const reviseCookOutput = z.strictObject({
  /** Numbers of the pieces that are made again. */
  due: z.array(z.int()),
  /** How many pieces stay, with their decisions. */
  stay: z.int(),
  planHash: sha256Schema,
  supply: z.int(),
})
export const previewRevisionOutput = reviseCookOutput.extend({
  /** How many of the pieces are due for each reason. */
  reasons: z.partialRecord(dueReasonSchema, z.int()),
  supplyBefore: z.int(),
})

/** What came of cooking a collection as it is now: a cook was started, revised or resumed, whichever it took. */
export const cookCollectionOutput = z.strictObject({
  cookId: z.string(),
  planHash: sha256Schema,
  /** The former cook, where its seed or mode was another and it was put away. */
  archived: z.string().nullable(),
  /** Null where nothing had changed, or the cook is new. */
  revision: reviseCookOutput.pick({ due: true, stay: true }).nullable(),
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

export const freeSpaceOutput = z.strictObject({
  versions: z.int(),
  sizeBytes: z.int(),
  blobs: z.array(sha256Schema),
})
