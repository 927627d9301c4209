import { mkdir, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { SourceFiles } from '../../app/ports/source-files.ts'
import { err, ok } from '../../domain/prelude/result.ts'
import { freeBytes } from './disk-space.ts'
import { errnoProblem } from './errno-problem.ts'
import { importLayers } from './import-layers.ts'
import { readJsonFile } from './read-json-file.ts'
import { safePath } from './safe-path.ts'

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
  readLayers: importLayers,
  async writeNewJson(file, document) {
    try {
      await mkdir(path.dirname(file), { recursive: true })
      await writeFile(file, `${JSON.stringify(document, null, 2)}\n`, { flag: 'wx' })
      return ok(null)
    } catch (error) {
      return err(errnoProblem(error, { doing: 'write the document', file }))
    }
  },
  freeBytes: (dir) => freeBytes(dir),
  split: (file) => ({ dir: path.dirname(file), name: path.basename(file) }),
}
