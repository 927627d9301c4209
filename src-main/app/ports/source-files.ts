import type { z } from 'zod'
import type { collectionSchema } from '../../../schemas/collection.ts'
import type { Problem } from '../../../schemas/errors.ts'
import type { Layers } from '../../domain/plan/import/layers-of-files.ts'
import type { Result } from '../../domain/prelude/result.ts'

/** What tells cheaply that a file has not changed since it was read. */
export type FileStamp = { sizeBytes: number; modifiedNs: string; changedNs: string }

/**
 * Layers on disk, and the folder whose folders they lie in; their paths start there. `home` holds all that belongs to
 * them: that folder, or where a configuration lies beside it the one around both.
 */
export type FoundLayers = Layers & { folder: string; home: string; name: string }

/** The artist's own folders. What lies there is read, and never changed. */
export type SourceFiles = {
  /** Reads a JSON document, bounded in size and depth. */
  readJson(file: string): Promise<Result<unknown, Problem>>
  /** Where a path that a document names lies; refuses one that leaves the folder. */
  resolveInside(baseDir: string, relativePath: string): Promise<Result<string, Problem>>
  stamp(file: string): Promise<Result<FileStamp, Problem>>
  /** Finds the layers in a folder that somebody handed over, also where they lie a little deeper. */
  findLayers(folder: string): Promise<Result<FoundLayers, Problem[]>>
  /** The layers whose folders lie in this one. */
  listLayers(folder: string): Promise<Result<FoundLayers, Problem[]>>
  /** Makes a collection document of a folder of layers. Warnings list what was left out. */
  readLayers(input: {
    folder: string
    documentPath: string
    inspect(file: string): Promise<Result<{ width: number; height: number }, Problem>>
  }): Promise<Result<{ document: z.input<typeof collectionSchema>; warnings: Problem[] }, Problem[]>>
  /** Writes a new JSON document; refuses to replace one. */
  writeNewJson(file: string, document: unknown): Promise<Result<null, Problem>>
  freeBytes(dir: string): Promise<Result<number, Problem>>
  split(file: string): { dir: string; name: string }
}
