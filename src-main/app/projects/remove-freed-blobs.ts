import type { Session } from '../engine/session.ts'

/** Drops the files that a recorded event gave up. Safe to repeat: a blob that is gone stays gone. */
export async function removeFreedBlobs(session: Session, blobs: readonly string[]): Promise<void> {
  for (const sha256 of blobs) await session.blobs.remove(sha256)
}
