import type { z } from 'zod'
import type { cookRefInput, freeSpaceOutput } from '../../../schemas/commands/cook-commands.ts'
import type { Problem } from '../../../schemas/errors.ts'
import type { Result } from '../../domain/prelude/result.ts'
import { execute } from '../engine/execute.ts'
import type { Session } from '../engine/session.ts'
import { blobsInUse } from '../queries/blobs-in-use.ts'
import { recordFreedSpace } from './record-freed-space.ts'

/**
 * Gives up the pixels of rejected and replaced versions: recorded first, then removed. What something shows stays, and
 * so does what was made again since, when a caller asks twice.
 */
export async function freeSpace(
  session: Session,
  input: z.infer<typeof cookRefInput>,
  commandId?: string,
): Promise<Result<z.infer<typeof freeSpaceOutput>, Problem[]>> {
  const freed = await execute(session, recordFreedSpace, input, commandId)
  if (!freed.ok || freed.value.blobs.length === 0) return freed
  const inUse = blobsInUse(session.store.read)
  for (const sha256 of freed.value.blobs) if (!inUse.has(sha256)) await session.blobs.remove(sha256)
  return freed
}
