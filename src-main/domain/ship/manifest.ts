import type { Manifest, ManifestFile } from '../../../schemas/export.ts'
import { canonicalJson } from '../prelude/canonical-json.ts'
import { byCodeUnit } from '../prelude/code-unit-order.ts'

export const MANIFEST_NAME = 'manifest.json'

/** Lists an export's files. They may come in any order; equal exports give equal manifests. */
export function manifestOf(facts: {
  studioVersion: string
  planHash: string
  files: readonly ManifestFile[]
}): Manifest {
  const files = facts.files
    .map(({ path, sha256, sizeBytes }) => ({ path, sha256, sizeBytes }))
    .sort((a, b) => byCodeUnit(a.path, b.path))
  const { studioVersion, planHash } = facts
  return { kind: 'ovenbird.export', schemaVersion: 1, studioVersion, planHash, files }
}

/** The text of manifest.json: canonical JSON (RFC 8785) and a line end. */
export function manifestText(manifest: Manifest): string {
  return `${canonicalJson(manifest)}\n`
}
