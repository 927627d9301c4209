import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'

export type FileHash = { sha256: string; sizeBytes: number }

const CHUNK_BYTES = 256 * 1024

/** SHA-256 and size of a file, read in pieces. Rejects with the system's error. */
export async function hashFile(path: string): Promise<FileHash> {
  const hash = createHash('sha256')
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES)
  const file = await open(path, 'r')
  try {
    for (let sizeBytes = 0; ;) {
      const { bytesRead } = await file.read(chunk, 0, CHUNK_BYTES, sizeBytes)
      if (bytesRead === 0) return { sha256: hash.digest('hex'), sizeBytes }
      hash.update(chunk.subarray(0, bytesRead))
      sizeBytes += bytesRead
    }
  } finally {
    await file.close()
  }
}
