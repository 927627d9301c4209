import { copyFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { ImageFiles } from '../../../src-main/app/ports/image-files.ts'
import { ok } from '../../../src-main/domain/prelude/result.ts'

export type FakeImages = ImageFiles & {
  /** Lets this many pictures be written, and then none until `release`; settles when the first one waits. */
  holdAfter(count: number): Promise<void>
  release(): void
}

/** Writes stored pictures as they are, whatever they hold. */
export function fakeImages(): FakeImages {
  let free = Infinity
  let reached = Promise.withResolvers<void>()
  let released = Promise.withResolvers<void>()
  const never = async () => {
    throw new Error('these images are copied and nothing else')
  }
  return {
    threads: 1,
    look: never,
    inspect: never,
    ingest: never,
    thumbnail: never,
    finish: never,
    async write({ sha256 }, _options, _texts, blobsDir, place) {
      free -= 1
      if (free < 0) {
        reached.resolve()
        await released.promise
      }
      await copyFile(path.join(blobsDir, sha256.slice(0, 2), sha256), place)
      return ok(undefined as never)
    },
    async contactSheet(items, _blobsDir, place) {
      await writeFile(place, JSON.stringify(items))
      return ok(undefined as never)
    },
    holdAfter(count) {
      free = count
      reached = Promise.withResolvers<void>()
      released = Promise.withResolvers<void>()
      return reached.promise
    },
    release() {
      free = Infinity
      released.resolve()
    },
  }
}
