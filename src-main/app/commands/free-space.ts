import type { z } from 'zod'
import { recordFreedSpaceInput, type recordFreedSpaceOutput } from '../../../schemas/commands/cook-commands.ts'
import type { CookView } from '../../../schemas/views/cook-view.ts'
import type { VersionView } from '../../../schemas/views/version-view.ts'
import { err, ok } from '../../domain/prelude/result.ts'
import type { Command } from '../engine/command.ts'
import { missingCook } from './missing-cook.ts'

type Input = z.infer<typeof recordFreedSpaceInput>
export type FreedSpace = z.infer<typeof recordFreedSpaceOutput>
type State = { cook: CookView | undefined; versions: VersionView[]; shown: Set<string>; blobsInUse: Set<string> }

const ALL = Number.MAX_SAFE_INTEGER

/**
 * Gives up the pixels of versions that are rejected or replaced. Their requests stay, so that each can be made again;
 * a blob that something else shows stays too. The files themselves go after the commit.
 */
export const freeSpace: Command<Input, null, State, FreedSpace> = {
  name: 'cook.freeSpace',
  input: recordFreedSpaceInput,
  gather: async () => ok(null),
  load(reads, { cookId }) {
    const shown = new Set<string>()
    const blobsInUse = new Set<string>()
    for (const cook of reads.cooks()) {
      for (const piece of reads.pieces(cook.id, {}, 0, ALL)) {
        if (piece.versionId === null || piece.decision === 'rejected' || piece.status === 'gap') continue
        shown.add(piece.versionId)
        for (const output of piece.outputs ?? []) blobsInUse.add(output.sha256)
      }
    }
    for (const collection of reads.collections()) for (const asset of collection.assets) blobsInUse.add(asset.sha256)
    return { cook: reads.cook(cookId), versions: reads.versions(cookId, '', ALL), shown, blobsInUse }
  },
  decide({ cook, versions, shown, blobsInUse }, { cookId }) {
    if (!cook) return err([missingCook(cookId)])
    const dropped = versions.filter(
      (version) => !version.freed && version.standing !== 'candidate' && !shown.has(version.id),
    )
    const sizes = new Map<string, number>()
    for (const output of dropped.flatMap((version) => version.outputs)) {
      if (!blobsInUse.has(output.sha256)) sizes.set(output.sha256, output.sizeBytes)
    }
    const blobs = [...sizes.keys()].sort()
    const sizeBytes = [...sizes.values()].reduce((sum, size) => sum + size, 0)
    const result = { versions: dropped.length, sizeBytes, blobs }
    if (dropped.length === 0) return ok({ events: [], result })
    const payload = { cookId, versionIds: dropped.map((version) => version.id), blobs, sizeBytes }
    return ok({ events: [{ type: 'cook.spaceFreed', entityType: 'cook', entityId: cookId, payload }], result })
  },
}
