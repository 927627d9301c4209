import type { VersionView } from '../../../schemas/views/version-view.ts'
import type { ProjectReads } from '../ports/project-store.ts'

const ALL = Number.MAX_SAFE_INTEGER

/** The blobs that a collection or a version still shows; versions in `dropped` no longer count. */
export function blobsInUse(reads: ProjectReads, dropped: ReadonlySet<string> = new Set()): Set<string> {
  const used = new Set<string>()
  for (const collection of reads.collections()) for (const asset of collection.assets) used.add(asset.sha256)
  const shows = ({ id, freed }: VersionView) => !freed && !dropped.has(id)
  for (const cook of reads.cooks()) {
    for (const version of reads.versions(cook.id, '', ALL).filter(shows)) {
      for (const output of version.outputs) used.add(output.sha256)
    }
  }
  return used
}
