import { z } from 'zod'
import { imageFormatSchema } from './compose-params.ts'
import { seedSchema, sha256Schema } from './ids.ts'

/** The published forms a piece's metadata can take; `json` is plain JSON of our own. */
export const metadataFormatSchema = z.enum(['erc721', 'metaplex', 'json'])

/** What an artist chooses when a cook is exported. Equal choices over equal cooks give equal files. */
export const exportOptionsSchema = z.strictObject({
  /** Approved pieces only, or every finished piece that was not rejected. */
  which: z.enum(['approved', 'all']).default('approved'),
  /** Number of the first piece: collections on a chain often count from 0. */
  firstNumber: z.union([z.literal(0), z.literal(1)]).default(1),
  /** `keep`: a piece has the same number in every export, a missing piece leaves a gap. `close`: no gaps. */
  gaps: z.enum(['keep', 'close']).default('keep'),
  /** As cooked, or the numbers dealt out anew by a seed. */
  order: z.union([z.literal('cooked'), z.strictObject({ shuffleSeed: seedSchema })]).default('cooked'),
  /** Name of a piece's files without the extension, for example `{collection}-{number:05}` or `{number} {trait:Fur}`. */
  fileName: z.string().min(1).max(1_000).default('{number}'),
  /** Other format than the pieces have. */
  imageFormat: imageFormatSchema.optional(),
  /** Size in pixels to bring images to; one alone keeps the proportions. */
  width: z.int().min(1).max(16_384).optional(),
  height: z.int().min(1).max(16_384).optional(),
  /** Smooth, or nearest for pixel art. */
  scaling: z.enum(['smooth', 'nearest']).default('smooth'),
  /** One format is written to `metadata/`, several to `metadata/<format>/`. */
  formats: z
    .array(metadataFormatSchema)
    .max(3)
    .refine((formats) => new Set(formats).size === formats.length, 'a format is named twice')
    .default(['erc721']),
  /** Also writes everything as one archive beside the folder. */
  zip: z.boolean().default(false),
  contactSheet: z.boolean().default(true),
  /** Replaces files of the target that are not ours where they have the same name; others always stay. */
  overwrite: z.boolean().default(false),
})

/** A file of an export: its path from the export's folder, with `/`, and its content. */
export const manifestFileSchema = z.strictObject({
  path: z.string().min(1).max(1_024),
  sha256: sha256Schema,
  sizeBytes: z.int().min(0),
})

/**
 * manifest.json: every other file of the export, by code unit of its path. Holds no time, id or machine's path, so that
 * equal cooks have equal manifests.
 */
export const manifestSchema = z.strictObject({
  kind: z.literal('ovenbird.export'),
  schemaVersion: z.literal(1),
  studioVersion: z.string().min(1).max(100),
  planHash: sha256Schema,
  files: z.array(manifestFileSchema),
})

export type MetadataFormat = z.infer<typeof metadataFormatSchema>
export type ExportOptions = z.infer<typeof exportOptionsSchema>
export type ManifestFile = z.infer<typeof manifestFileSchema>
export type Manifest = z.infer<typeof manifestSchema>
