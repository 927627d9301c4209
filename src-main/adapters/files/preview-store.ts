import { existsSync } from 'node:fs'
import { readdir, readFile, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { sha256Schema } from '../../../schemas/ids.ts'
import type { Preview, PreviewStore } from '../../app/ports/preview-store.ts'
import { errnoOf } from './errno-problem.ts'
import { makeFolder } from './make-folder.ts'
import { writeAtomic } from './write-atomic.ts'

const previewSchema = z.strictObject({ sha256: sha256Schema, width: z.int(), height: z.int() })

/** Previews below one folder: pictures by content, and for each request a small file that names its picture. */
export function openPreviewStore(dir: string): PreviewStore {
  const blobsDir = join(dir, 'blobs')
  const thumbsDir = join(dir, 'thumbs')
  const path = (sha256: string) => join(blobsDir, sha256.slice(0, 2), sha256)
  const noteOf = (requestHash: string) => join(dir, 'requests', requestHash.slice(0, 2), `${requestHash}.json`)
  const has = (sha256: string) => existsSync(path(sha256))

  return {
    blobsDir,
    thumbsDir,
    has,
    path,
    async find(requestHash) {
      const preview = await readNote(noteOf(requestHash))
      if (!preview || !has(preview.sha256)) return undefined
      await touch(path(preview.sha256))
      return preview
    },
    async keep(requestHash, preview) {
      const note = noteOf(requestHash)
      await orNothing(makeFolder(dirname(note)))
      await writeAtomic(note, JSON.stringify(preview))
    },
    async remove() {
      await orNothing(rm(dir, { recursive: true, force: true }))
    },
    async sweep(maxBytes) {
      const files = [...(await filesBelow(blobsDir)), ...(await filesBelow(thumbsDir))]
      files.sort((a, b) => b.usedMs - a.usedMs)
      let bytes = 0
      for (const file of files) {
        bytes += file.sizeBytes
        if (bytes > maxBytes) await orNothing(rm(file.path, { force: true }))
      }
      for (const note of await filesBelow(join(dir, 'requests'))) {
        const preview = await readNote(note.path)
        if (!preview || !has(preview.sha256)) await orNothing(rm(note.path, { force: true }))
      }
    },
  }
}

async function readNote(file: string): Promise<Preview | undefined> {
  const text = await orNothing(readFile(file, 'utf8'))
  if (text === undefined) return undefined
  try {
    return previewSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

type Kept = { path: string; sizeBytes: number; usedMs: number }

async function filesBelow(dir: string): Promise<Kept[]> {
  const entries = (await orNothing(readdir(dir, { recursive: true, withFileTypes: true }))) ?? []
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const stats = await Promise.all(files.map((file) => orNothing(stat(file))))
  return files.flatMap((path, index) => {
    const seen = stats[index]
    return seen ? [{ path, sizeBytes: seen.size, usedMs: seen.mtimeMs }] : []
  })
}

/** When a picture was last wanted is kept as the time of its file. */
async function touch(file: string): Promise<void> {
  const now = new Date()
  await orNothing(utimes(file, now, now))
}

/** What the disk refuses is as if it were not there. */
async function orNothing<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work
  } catch (error) {
    if (errnoOf(error) === undefined) throw error
    return undefined
  }
}
