import type { Event, NewEvent } from '../../../schemas/event.ts'
import { remadeStatus } from '../../domain/run/remade-status.ts'
import type { BlobStore } from '../ports/blob-store.ts'
import type { ProjectReads, ProjectStore } from '../ports/project-store.ts'

/** Systems write back within half a minute what programs do not wait for. */
const UNWRITTEN_MS = 35_000
const PAGE = 1_000

type Shown = { cookId: string; number: number; versionId: string; sha256: string[] }

/**
 * After an unclean end: a picture that can be made again was not waited for when it was written, so that a power cut may
 * have torn the last ones. Those are made again, from the same requests, and are to be decided on again; all others
 * stay as they are.
 */
export async function verifyRecent(store: ProjectStore, blobs: BlobStore): Promise<number> {
  if (!store.uncleanStart) return 0
  const torn: Shown[] = []
  for (const shown of recentlyShown(store.read)) {
    let whole = true
    for (const sha256 of shown.sha256) {
      if (await blobs.isWhole(sha256)) continue
      whole = false
      // A blob that is there is not written again.
      await blobs.remove(sha256)
    }
    if (!whole) torn.push(shown)
  }
  if (torn.length > 0) store.write((tx) => tx.append(torn.flatMap((shown) => remade(tx, shown))))
  return torn.length
}

function recentlyShown(read: ProjectReads): Shown[] {
  const last = read.lastSeq()
  const since = (read.events(last - 1, 1)[0]?.ts ?? 0) - UNWRITTEN_MS
  const recent: Event[] = []
  for (let end = last; end > 0; end -= PAGE) {
    const after = Math.max(0, end - PAGE)
    const page = read.events(after, end - after)
    recent.push(...page.filter((event) => event.ts >= since))
    if ((page[0]?.ts ?? 0) < since) break
  }
  return recent.flatMap((event): Shown[] => {
    if (event.type !== 'piece.generated') return []
    const { cookId, number, versionId, outputs } = event.payload
    const archived = read.cook(cookId)?.status === 'archived'
    const shown = !archived && read.piece(cookId, number)?.versionId === versionId
    return shown ? [{ cookId, number, versionId, sha256: outputs.map((output) => output.sha256) }] : []
  })
}

function remade(read: ProjectReads, { cookId, number, versionId }: Shown): NewEvent[] {
  const cook = read.cook(cookId)
  const piece = read.piece(cookId, number)
  if (!cook || cook.status === 'archived' || piece?.status !== 'generated' || piece.versionId !== versionId) return []
  const due = { number, reason: 'freed' } as const
  const payload = { cookId, number, due, cookStatus: remadeStatus(cook.status) }
  return [{ type: 'piece.retried', entityType: 'piece', entityId: `${cookId}/${number}`, payload }]
}
