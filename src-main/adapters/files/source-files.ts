import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Problem } from '../../../schemas/errors.ts'
import type { SourceFiles } from '../../app/ports/source-files.ts'
import { err, ok } from '../../domain/prelude/result.ts'
import { freeBytes } from './disk-space.ts'
import { errnoProblem } from './errno-problem.ts'
import { exists } from './exists.ts'
import { findLayers } from './find-layers.ts'
import { importLayers } from './import-layers.ts'
import { listLayers } from './list-layers.ts'
import { makeFolder } from './make-folder.ts'
import { readJsonFile } from './read-json-file.ts'
import { safePath } from './safe-path.ts'
import { writeAtomic } from './write-atomic.ts'

/** The artist's folders on disk. */
export const sourceFiles: SourceFiles = {
  readJson: (file) => readJsonFile(file),
  resolveInside: (dir, relativePath) => safePath(dir, relativePath),
  async stamp(file) {
    try {
      const { size, mtimeNs, ctimeNs } = await stat(file, { bigint: true })
      return ok({ sizeBytes: Number(size), modifiedNs: String(mtimeNs), changedNs: String(ctimeNs) })
    } catch (error) {
      return err(errnoProblem(error, { doing: 'read the layer', file }))
    }
  },
  findLayers,
  listLayers,
  readLayers: importLayers,
  async writeNewJson(file, document) {
    try {
      if (await exists(file)) return err(occupied(file))
      await makeFolder(path.dirname(file))
    } catch (error) {
      return err(errnoProblem(error, { doing: 'write the document', file }))
    }
    const written = await writeAtomic(file, `${JSON.stringify(document, null, 2)}\n`)
    return written.ok ? ok(null) : written
  },
  freeBytes: (dir) => freeBytes(dir),
  split: (file) => ({ dir: path.dirname(file), name: path.basename(file) }),
}

function occupied(file: string): Problem {
  return {
    code: 'CONFLICT',
    message: `${file} exists already and is left as it is.`,
    file,
    cure: 'Choose another name, or move that file away.',
  }
}
