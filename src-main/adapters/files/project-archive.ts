import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { ProjectArchive } from '../../app/ports/project-archive.ts'
import { ok } from '../../domain/prelude/result.ts'
import { makeFolder } from './make-folder.ts'
import { packProject } from './pack.ts'
import { unpackProject } from './unpack.ts'

/** Packed projects on disk. `databaseName` is what a project's database is called in its folder. */
export function createProjectArchive(databaseName: string): ProjectArchive {
  return {
    pack: ({ projectDir, databaseCopy, studioVersion, target }) =>
      packProject({
        projectFolder: projectDir,
        database: { name: databaseName, copy: databaseCopy },
        folders: ['blobs'],
        studioVersion,
        target,
      }),
    async unpack(file, dir) {
      const unpacked = await unpackProject(file, dir)
      return unpacked.ok ? ok(null) : unpacked
    },
    async temporaryBeside(target) {
      await makeFolder(path.dirname(target))
      const file = `${target}.${randomUUID()}.tmp`
      return { file, remove: () => rm(file, { force: true }) }
    },
  }
}
