import type { z } from 'zod'
import type { packOutput } from '../../../schemas/commands/project-commands.ts'
import type { Problem } from '../../../schemas/errors.ts'
import { ok, type Result } from '../../domain/prelude/result.ts'
import type { Session } from '../engine/session.ts'
import type { ProjectArchive } from '../ports/project-archive.ts'

/** Packs an open project into one file: a consistent copy of its database, and every blob, checked. */
export async function packProject(
  session: Session,
  archive: ProjectArchive,
  target: string,
): Promise<Result<z.infer<typeof packOutput>, Problem>> {
  await session.ready
  const copy = await archive.temporaryBeside(target)
  try {
    const copied = await session.store.backup(copy.file)
    if (!copied.ok) return copied
    const { store, studioVersion } = session
    const packed = await archive.pack({ projectDir: store.dir, databaseCopy: copy.file, studioVersion, target })
    return packed.ok ? ok({ file: target, ...packed.value }) : packed
  } finally {
    await copy.remove()
  }
}
