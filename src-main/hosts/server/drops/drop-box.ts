import { randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { ulid } from 'ulid'
import type { Problem } from '../../../../schemas/errors.ts'
import { errnoProblem } from '../../../adapters/files/errno-problem.ts'
import { makeFolder } from '../../../adapters/files/make-folder.ts'
import { safePath } from '../../../adapters/files/safe-path.ts'
import { err, ok, type Result } from '../../../domain/prelude/result.ts'
import { dropFolder, dropsFolder } from './drop-folder.ts'
import type { DropLimits } from './drop-limits.ts'

/** Takes in the files of a browser's drop: a browser can not say where they lie. */
export type DropBox = {
  /** Begins a drop; gives its id. */
  begin(): Promise<Result<string, Problem>>
  /** Stores one file of it. */
  put(id: string, file: DroppedFile): Promise<Result<null, DropFault>>
}

/** `name` is its path in what was dropped; `announcedBytes` what it says of its size, 0 where it says nothing. */
export type DroppedFile = { name: string; announcedBytes: number; bytes: AsyncIterable<Uint8Array> }

/** `tooLarge`: the rest of it need not be read. */
export type DropFault = { kind: 'refused' | 'tooLarge' | 'unknown'; problem: Problem }

/** Deeper than any tree of layers. */
const DEPTH_MAX = 16
const NAME_MAX = 1_024

export function createDropBox(home: string, limits: DropLimits): DropBox {
  const begun = new Map<string, { files: number; totalBytes: number }>()

  return {
    async begin() {
      const id = ulid()
      try {
        await makeFolder(path.join(dropsFolder(home), id))
      } catch (error) {
        return err(errnoProblem(error, { doing: 'make room for what was dropped', file: dropsFolder(home) }))
      }
      begun.set(id, { files: 0, totalBytes: 0 })
      return ok(id)
    },

    async put(id, file) {
      const folder = dropFolder(home, id)
      const taken = begun.get(id)
      if (folder === undefined || !taken) return err({ kind: 'unknown', problem: NO_DROP })
      const place = await placeIn(folder, file.name)
      if (!place.ok) return err({ kind: 'refused', problem: place.error })
      taken.files += 1
      if (taken.files > limits.files) return err({ kind: 'tooLarge', problem: tooMany(limits.files) })
      const problem = overLimit(file.name, file.announcedBytes, taken.totalBytes + file.announcedBytes, limits)
      return problem ? err({ kind: 'tooLarge', problem }) : writeBounded(place.value, file, limits, taken)
    },
  }
}

async function placeIn(folder: string, name: string): Promise<Result<string, Problem>> {
  if (name.length <= NAME_MAX && name.split('/').length <= DEPTH_MAX) return safePath(folder, name)
  const message = `The path is longer than ${NAME_MAX} characters or deeper than ${DEPTH_MAX} folders.`
  return err({ code: 'VALIDATION', message, file: name.slice(0, 200), cure: 'Drop the folder of the layers itself.' })
}

/** Under a name of its own until it is whole: what reads the folder meets no half picture. */
async function writeBounded(
  place: string,
  { name, bytes }: DroppedFile,
  limits: DropLimits,
  taken: { totalBytes: number },
): Promise<Result<null, DropFault>> {
  const partial = path.join(path.dirname(place), `.${randomBytes(9).toString('hex')}.part`)
  try {
    await makeFolder(path.dirname(place))
    const file = await open(partial, 'wx')
    let sizeBytes = 0
    try {
      for await (const chunk of bytes) {
        sizeBytes += chunk.length
        taken.totalBytes += chunk.length
        const problem = overLimit(name, sizeBytes, taken.totalBytes, limits)
        if (problem) return err({ kind: 'tooLarge', problem })
        await file.write(chunk)
      }
    } finally {
      await file.close()
    }
    await rename(partial, place)
    return ok(null)
  } catch (error) {
    if (isGone(error)) return err({ kind: 'refused', problem: brokenOff(name) })
    return err({ kind: 'refused', problem: errnoProblem(error, { doing: 'store what was dropped', file: name }) })
  } finally {
    await rm(partial, { force: true }).catch(() => undefined)
  }
}

function overLimit(name: string, sizeBytes: number, totalBytes: number, limits: DropLimits): Problem | undefined {
  if (sizeBytes > limits.fileBytes) {
    const message = `The file is larger than ${limits.fileBytes} bytes.`
    return { code: 'LAYER_TOO_LARGE', message, file: name, cure: 'Leave it out, or save it smaller.' }
  }
  if (totalBytes > limits.totalBytes) {
    const message = `What was dropped is larger than ${limits.totalBytes} bytes together.`
    return { code: 'LAYER_TOO_LARGE', message, file: name, cure: 'Give the path of the folder instead of dropping it.' }
  }
  return undefined
}

/** The browser's page was closed, or its connection broke. */
function isGone(error: unknown): boolean {
  const { code } = error as { code?: unknown }
  return code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ABORT_ERR'
}

function brokenOff(name: string): Problem {
  return { code: 'INTERRUPTED', message: 'The file did not arrive whole.', file: name, cure: 'Drop it again.' }
}

function tooMany(files: number): Problem {
  const message = `More than ${files} files were dropped.`
  return { code: 'LAYER_TOO_LARGE', message, cure: 'Give the path of the folder instead of dropping it.' }
}

const NO_DROP: Problem = {
  code: 'NOT_FOUND',
  message: 'There is no such drop, because the engine was started anew since it began.',
  cure: 'Drop the folder again.',
}
