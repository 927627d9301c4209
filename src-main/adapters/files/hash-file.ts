import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'

export type FileHash = { sha256: string; sizeBytes: number }

/** SHA-256 and size of a file, read in pieces. Rejects with the system's error. */
export async function hashFile(path: string): Promise<FileHash> {
  const hash = createHash('sha256')
  let sizeBytes = 0
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    const bytes = chunk as Uint8Array
    hash.update(bytes)
    sizeBytes += bytes.length
  }
  return { sha256: hash.digest('hex'), sizeBytes }
}
