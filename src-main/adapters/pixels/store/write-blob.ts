import { existsSync } from 'node:fs'
import { ok, type Result } from '../../../domain/prelude/result.ts'
import type { Problem } from '../../../../schemas/errors.ts'
import { blobPath } from './blob-path.ts'
import { sha256Of } from './sha256.ts'
import { writeFileWhole } from './write-file.ts'

export type WrittenBlob = { sha256: string; sizeBytes: number }

/** Stores bytes under their SHA-256. A blob that is there already is not written again. */
export function writeBlob(blobsDir: string, bytes: Uint8Array, durable: boolean): Result<WrittenBlob, Problem> {
  const sha256 = sha256Of(bytes)
  const path = blobPath(blobsDir, sha256)
  const written = existsSync(path) ? ok(null) : writeFileWhole(path, bytes, durable)
  return written.ok ? ok({ sha256, sizeBytes: bytes.length }) : written
}
