import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { BlobStore } from '../../app/ports/blob-store.ts'

/** Content-addressed files under one folder, two hexadecimal digits deep. */
export function createFileBlobStore(blobsDir: string): BlobStore {
  const pathOf = (sha256: string) => path.join(blobsDir, sha256.slice(0, 2), sha256)
  return {
    path: pathOf,
    has: (sha256) => existsSync(pathOf(sha256)),
    async isWhole(sha256) {
      const hash = createHash('sha256')
      try {
        await pipeline(createReadStream(pathOf(sha256)), hash)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
        throw error
      }
      return hash.digest('hex') === sha256
    },
    async put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const target = pathOf(sha256)
      if (existsSync(target)) return sha256
      await mkdir(path.dirname(target), { recursive: true })
      const temporary = `${target}.${randomUUID()}.tmp`
      try {
        const file = await open(temporary, 'wx')
        try {
          await file.writeFile(bytes)
          await file.sync()
        } finally {
          await file.close()
        }
        await rename(temporary, target)
      } catch (error) {
        await rm(temporary, { force: true })
        throw error
      }
      return sha256
    },
    async get(sha256) {
      try {
        return await readFile(pathOf(sha256))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
        throw error
      }
    },
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
  }
}
