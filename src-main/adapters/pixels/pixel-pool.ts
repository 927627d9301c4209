import { availableParallelism } from 'node:os'
import type { ComposeRequest } from '../../../schemas/compose-params.ts'
import type { Problem } from '../../../schemas/errors.ts'
import type { Output } from '../../../schemas/output.ts'
import { ok, type Result } from '../../domain/prelude/result.ts'
import { checkCompose } from './check-compose.ts'
import { createLayerCache } from './layer/layer-cache.ts'
import { loadLayers } from './load-layers.ts'
import { makeContactSheet, type ContactSheet, type SheetItem, type SheetOptions } from './make-contact-sheet.ts'
import { shareThumbnails } from './share-thumbnails.ts'
import type { SketchRequest } from './sketch/sketch-request.ts'
import { createTaskRunner } from './task-runner.ts'
import type { Finish } from './tasks/finish.ts'
import type { Inspection } from './tasks/inspect.ts'
import type { ReencodeTask, WrittenPicture } from './tasks/reencode.ts'
import type { ThumbnailTask } from './tasks/thumbnail.ts'
import type { VerifyBlobTask } from './tasks/verify-blob.ts'
import type { Encoding } from './image/encode-image.ts'

/** Where blobs are read and written: `<blobsDir>/<ab>/<sha256>`. */
export type BlobStore = { blobsDir: string }

/**
 * `outputsDir` is where a picture is stored that is to lie elsewhere than its layers. One that `isAwaited` by somebody who
 * looks is drawn before those that are not.
 */
export type DrawingStore = BlobStore & { outputsDir?: string; isAwaited?: boolean }

/** Milliseconds of work, not of waiting. `storeMs` holds both hashes and the write. */
export type PixelTimings = { decodeMs: number; blendMs: number; encodeMs: number; storeMs: number }

export type PixelWork = { outputs: [Output]; timings: PixelTimings }

type Answer<T> = Promise<Result<T, Problem>>

/** All work on pixels, in worker threads. Expected failures are values; nothing here waits on the engine's loop. */
export type PixelPool = {
  readonly threads: number
  /** Draws a request whose layers are blobs, and stores the picture. */
  compose: (request: ComposeRequest, store: DrawingStore) => Answer<PixelWork>
  /** Draws a stand-in for a generator that is not there. */
  sketch: (request: SketchRequest, store: DrawingStore) => Answer<PixelWork>
  /** Reads a layer file whole: what it is, or why it cannot be used. `file` is the name the artist knows it by. */
  inspect: (path: string, file?: string) => Answer<Inspection>
  /** `inspect`, and the file's bytes safely in the blob store. */
  ingest: (path: string, store: BlobStore, file?: string) => Answer<Inspection>
  /** The path of a small copy of a blob's picture, made once. CANCELED where `signal` came before its making began. */
  thumbnail: (task: ThumbnailTask, signal?: AbortSignal) => Answer<string>
  /** Pictures in rows with labels under them, as a PNG at `target`. */
  contactSheet: (
    items: readonly SheetItem[],
    options: SheetOptions,
    store: BlobStore,
    target: string,
  ) => Answer<ContactSheet>
  /** Writes a stored picture out in a format and size, with text chunks. */
  reencode: (task: ReencodeTask) => Answer<WrittenPicture>
  /** The text chunks of a PNG file by keyword; none for other files. */
  readPngText: (path: string) => Answer<Record<string, string>>
  /** Whether a blob's bytes still have its name. */
  verifyBlob: (task: VerifyBlobTask) => Answer<{ sizeBytes: number }>
  /** Runs a finishing tool on a stored picture and stores the result. */
  finish: (sha256: string, finish: Finish, encoding: Encoding, store: BlobStore) => Answer<Output>
  /** Bytes the prepared layers take: at most `cacheBytes`, unless pieces drawn at the same time needed more of late. */
  cachedBytes: () => number
  /** Stops the workers. What still runs ends as CANCELED. */
  close: () => Promise<void>
}

export type PixelPoolOptions = {
  /** The shipped font, `resources/fonts/spleen-32x64.bdf`. */
  fontUrl: URL
  /** Worker threads; as many as there are cores where absent. */
  threads?: number
  /** What prepared layers may take, shared by all workers. */
  cacheBytes?: number
  /** The built worker; its source where absent. */
  workerUrl?: URL
}

const MEBIBYTE = 1024 * 1024

export function createPixelPool(options: PixelPoolOptions): PixelPool {
  const threads = options.threads ?? availableParallelism()
  const workerUrl = options.workerUrl ?? new URL('worker.ts', import.meta.url)
  const runner = createTaskRunner({ threads, workerUrl })
  const fontUrl = options.fontUrl.href
  const cache = createLayerCache(options.cacheBytes ?? 256 * MEBIBYTE)

  return {
    threads,
    async compose(request, { blobsDir, outputsDir = blobsDir, isAwaited = false }) {
      const checked = checkCompose(request)
      if (!checked.ok) return checked
      using lease = cache.lease()
      const loaded = await loadLayers(request, lease, { blobsDir, cache, runner, waiting: { isAwaited } })
      if (!loaded.ok) return loaded
      const { layers, decodeMs } = loaded.value
      const composed = await runner.run('compose', { request, layers, blobsDir: outputsDir }, { isAwaited })
      if (!composed.ok) return composed
      const { output, ...timings } = composed.value
      return ok({ outputs: [output], timings: { decodeMs, ...timings } })
    },
    async sketch(request, { blobsDir, outputsDir = blobsDir, isAwaited = false }) {
      const drawn = await runner.run('sketch', { request, fontUrl, blobsDir: outputsDir }, { isAwaited })
      if (!drawn.ok) return drawn
      const { output, ...timings } = drawn.value
      return ok({ outputs: [output], timings: { decodeMs: 0, ...timings } })
    },
    inspect: (path, file) => runner.run('inspect', { path, file: file ?? path }),
    ingest: (path, { blobsDir }, file) => runner.run('ingest', { path, file: file ?? path, blobsDir }),
    thumbnail: shareThumbnails((task, signal) => runner.run('thumbnail', task, { isAwaited: true, signal })),
    contactSheet: (items, sheet, { blobsDir }, target) =>
      makeContactSheet(items, sheet, { blobsDir, target, fontUrl, runner }),
    reencode: (task) => runner.run('reencode', task),
    readPngText: (path) => runner.run('readTexts', { path }),
    verifyBlob: (task) => runner.run('verifyBlob', task),
    finish: (sha256, finish, encoding, { blobsDir }) => runner.run('finish', { sha256, finish, encoding, blobsDir }),
    cachedBytes: cache.usedBytes,
    close: runner.close,
  }
}
