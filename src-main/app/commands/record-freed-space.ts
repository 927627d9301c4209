import type { z } from 'zod'
import { cookRefInput, type freeSpaceOutput } from '../../../schemas/commands/cook-commands.ts'
import type { CookView } from '../../../schemas/views/cook-view.ts'
import type { VersionView } from '../../../schemas/views/version-view.ts'
import { err, ok } from '../../domain/prelude/result.ts'
import { cookAllows } from '../../domain/run/cook-states.ts'
import type { Command } from '../engine/command.ts'
import type { ProjectReads } from '../ports/project-store.ts'
import { blobsInUse } from '../queries/blobs-in-use.ts'
import { missingCook } from './missing-cook.ts'
import { notNow } from './not-now.ts'

type Output = z.infer<typeof freeSpaceOutput>
type State = { cook: CookView | undefined; dropped: VersionView[]; inUse: ReadonlySet<string> }

const ALL = Number.MAX_SAFE_INTEGER

/** Says which versions give up their pixels: those that are rejected or replaced. Their requests stay. */
export const recordFreedSpace: Command<z.infer<typeof cookRefInput>, null, State, Output> = {
  name: 'cook.freeSpace',
  input: cookRefInput,
  gather: async () => ok(null),
  load(reads, { cookId }) {
    const dropped = droppedVersions(reads, cookId)
    return { cook: reads.cook(cookId), dropped, inUse: blobsInUse(reads, new Set(dropped.map(({ id }) => id))) }
  },
  decide({ cook, dropped, inUse }, { cookId }) {
    if (!cook) return err([missingCook(cookId)])
    if (!cookAllows(cook.status, 'free')) return err([notNow(cook.status, 'give up pixels')])
    const sizes = new Map<string, number>()
    for (const { sha256, sizeBytes } of dropped.flatMap((version) => version.outputs)) {
      if (!inUse.has(sha256)) sizes.set(sha256, sizeBytes)
    }
    const blobs = [...sizes.keys()].sort()
    const sizeBytes = [...sizes.values()].reduce((sum, size) => sum + size, 0)
    const result = { versions: dropped.length, sizeBytes, blobs }
    if (dropped.length === 0) return ok({ events: [], result })
    const payload = { cookId, versionIds: dropped.map((version) => version.id), blobs, sizeBytes }
    return ok({ events: [{ type: 'cook.spaceFreed', entityType: 'cook', entityId: cookId, payload }], result })
  },
}

/** What no piece shows, and nobody is to choose from. */
function droppedVersions(reads: ProjectReads, cookId: string): VersionView[] {
  const shown = new Set<string | null>()
  for (const { versionId, decision, status } of reads.pieces(cookId, {}, 0, ALL)) {
    if (decision !== 'rejected' && status !== 'gap') shown.add(versionId)
  }
  return reads
    .versions(cookId, '', ALL)
    .filter(({ id, freed, standing }) => !freed && standing !== 'candidate' && !shown.has(id))
}
