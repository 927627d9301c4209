import type { z } from 'zod'
import type { verifyOutput } from '../../../schemas/commands/export-commands.ts'
import type { Problem } from '../../../schemas/errors.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import type { ExportFiles } from '../ports/export-files.ts'

/** Checks an export's files against its manifest. Differences are an answer; a folder that can't be read is a failure. */
export async function verifyExport(
  exportFiles: ExportFiles,
  dir: string,
): Promise<Result<z.infer<typeof verifyOutput>, Problem[]>> {
  const verified = await exportFiles.verify(dir)
  if (verified.ok) return ok({ dir, files: verified.value.manifest.files.length, problems: [] })
  const unread = verified.error.filter((problem) => problem.code !== 'VERIFY_FAILED')
  return unread.length > 0 ? err(unread) : ok({ dir, files: 0, problems: verified.error })
}
