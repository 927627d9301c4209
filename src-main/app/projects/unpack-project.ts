import type { z } from 'zod'
import type { unpackInput, unpackOutput } from '../../../schemas/commands/project-commands.ts'
import type { Problem } from '../../../schemas/errors.ts'
import { ok, type Result } from '../../domain/prelude/result.ts'
import type { ProjectArchive } from '../ports/project-archive.ts'

/** Unpacks a packed project into a new or empty folder. */
export async function unpackProject(
  archive: ProjectArchive,
  { file, dir }: z.infer<typeof unpackInput>,
): Promise<Result<z.infer<typeof unpackOutput>, Problem[]>> {
  const unpacked = await archive.unpack(file, dir)
  return unpacked.ok ? ok({ dir }) : unpacked
}
