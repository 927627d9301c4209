import type { ExportFiles } from '../../app/ports/export-files.ts'
import { ok } from '../../domain/prelude/result.ts'
import { freeExportFolder, locateFolder } from './staging/export-folders.ts'
import { StagingFolder } from './staging/staging-folder.ts'
import { verifyFolder } from './verify-folder.ts'
import { zipFolder } from './zip/zip-folder.ts'

/** Exports on disk. */
export const exportFiles: ExportFiles = {
  locate: locateFolder,
  freeFolder: freeExportFolder,
  stage: (target, options) => StagingFolder.open(target, options),
  verify: (dir) => verifyFolder(dir),
  async zip(dir) {
    const target = `${dir}.zip`
    const zipped = await zipFolder(dir, target)
    return zipped.ok ? ok(target) : zipped
  },
}
