import type { Problem } from '../../../../schemas/errors.ts'
import { err, ok, type Result } from '../../../domain/prelude/result.ts'
import { blobPath } from '../store/blob-path.ts'
import { readPicture } from '../store/read-picture.ts'
import { sha256Of } from '../store/sha256.ts'

export type VerifyBlobTask = { sha256: string; blobsDir: string }

/** The blob's size where its bytes still have its name; LAYER_MISSING or VERIFY_FAILED where not. */
export function verifyBlob({ sha256, blobsDir }: VerifyBlobTask): Result<{ sizeBytes: number }, Problem> {
  const file = blobPath(blobsDir, sha256)
  const bytes = readPicture(file)
  if (!bytes.ok) return bytes
  if (sha256Of(bytes.value) === sha256) return ok({ sizeBytes: bytes.value.length })
  return err({
    code: 'VERIFY_FAILED',
    file,
    message: 'The stored picture has changed since it was written: its bytes no longer have its name.',
    cure: 'Remove the file; what can be made again is made again, anything else is restored from a copy.',
  })
}
