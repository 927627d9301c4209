import type { SourceAsset } from '../../../schemas/asset.ts'
import type { FinishStep } from '../../../schemas/collection.ts'
import type { Problem } from '../../../schemas/errors.ts'
import type { ExportOptions } from '../../../schemas/export.ts'
import type { Output } from '../../../schemas/output.ts'
import type { Result } from '../../domain/prelude/result.ts'

export type Ingested = { asset: Omit<SourceAsset, 'path'>; warnings: Problem[] }
export type WrittenImage = { sha256: string; sizeBytes: number }

/** Reads and writes image files. Everything heavy happens in workers. */
export type ImageFiles = {
  /** How many images can be worked on side by side. */
  threads: number
  /** Size of an image file in pixels, once it is known to be whole. */
  inspect(file: string): Promise<Result<{ width: number; height: number }, Problem>>
  /** Checks that the image is whole, and keeps a copy of the file as a blob. */
  ingest(file: string, blobsDir: string): Promise<Result<Ingested, Problem>>
  /** What a file says of itself; undefined where it is no picture. `width` in pixels, null where only decoding tells. */
  look(file: string): Promise<{ mediaType: string; width: number | null } | undefined>
  /**
   * A small copy of a blob's image, made once and kept as derived data; gives its path. Never enlarged. Somebody looks at
   * where it will be: it goes before other work. CANCELED where `signal` came before it was begun.
   */
  thumbnail(
    sha256: string,
    widthPx: number,
    dirs: { blobsDir: string; thumbsDir: string },
    signal?: AbortSignal,
  ): Promise<Result<string, Problem>>
  /** Runs one finishing step on a stored image and stores the result. */
  finish(source: Output, step: FinishStep, blobsDir: string): Promise<Result<Output, Problem>>
  /** Writes a stored image to a place, in the format and size asked for, PNG with text chunks. */
  write(
    source: Output,
    options: Pick<ExportOptions, 'imageFormat' | 'width' | 'height' | 'scaling'>,
    texts: Readonly<Record<string, string>>,
    blobsDir: string,
    place: string,
  ): Promise<Result<WrittenImage, Problem>>
  /** Images in rows with labels, as one PNG. */
  contactSheet(
    items: readonly { sha256: string; label: string }[],
    blobsDir: string,
    place: string,
  ): Promise<Result<WrittenImage, Problem>>
}
