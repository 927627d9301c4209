import { realpath } from 'node:fs/promises'
import path from 'node:path'
import type { Problem } from '../../../../schemas/errors.ts'
import { err, ok, type Result } from '../../../domain/prelude/result.ts'
import { safeFileName } from '../../../domain/ship/safe-file-name.ts'
import { exists } from '../exists.ts'

/** One name for a folder, whatever links lead to it, so that two exports to it are known to meet. */
export async function locateFolder(dir: string): Promise<Result<string, Problem>> {
  if (!path.isAbsolute(dir)) {
    const message = `"${dir}" does not say where the folder is: it is no whole path.`
    return err({ code: 'VALIDATION', message, field: 'dir', cure: 'Write the path from its beginning (/ or a drive).' })
  }
  const whole = path.resolve(dir)
  const parent = await realpath(path.dirname(whole)).catch(() => path.dirname(whole))
  return ok(path.join(parent, path.basename(whole)))
}

/** A folder among a project's exports that is not there yet: of this name, or numbered from 2 where that is taken. */
export async function freeExportFolder(
  projectDir: string,
  name: string,
  isTaken: (dir: string) => boolean,
): Promise<string> {
  const exportsDir = path.join(await realpath(projectDir).catch(() => projectDir), 'exports')
  const safe = safeFileName(name)
  for (let n = 1; ; n += 1) {
    const dir = path.join(exportsDir, n === 1 ? safe : `${safe} ${n}`)
    if (!isTaken(dir) && !(await exists(dir))) return dir
  }
}
