import type { SourceAsset } from '../../../schemas/asset.ts'
import type { Problem } from '../../../schemas/errors.ts'
import type { Session } from '../engine/session.ts'

/** What came of reading one of the artist's files: an asset, or why there is none. */
export type ReadSource =
  | { path: string; asset: SourceAsset; warnings: Problem[]; problem?: never }
  | { path: string; asset?: never; warnings?: never; problem: Problem }

type Fresh = { file: string; stamp: string; asset: SourceAsset }

/**
 * Reads files of an artist's folder by their paths in it, and keeps them as blobs of the project. A file whose stamp is
 * known is not read again. Each says for itself what is wrong with it.
 */
export async function readSourceFiles(session: Session, dir: string, paths: readonly string[]): Promise<ReadSource[]> {
  const fresh: Fresh[] = []
  const read = await Promise.all(paths.map((path) => readOne(session, dir, path, fresh)))
  if (fresh.length > 0) {
    session.store.write((tx) => {
      for (const { file, stamp, asset } of fresh) {
        const { path: _path, ...content } = asset
        tx.rememberFile(file, stamp, content)
      }
    })
  }
  return read
}

async function readOne(session: Session, dir: string, path: string, fresh: Fresh[]): Promise<ReadSource> {
  const { files, store, blobs, images } = session
  const file = await files.resolveInside(dir, path)
  if (!file.ok) return { path, problem: { ...file.error, file: path } }
  const stamped = await files.stamp(file.value)
  if (!stamped.ok) return { path, problem: stamped.error.code === 'NOT_FOUND' ? missing(path) : stamped.error }
  const stamp = JSON.stringify(stamped.value)
  const known = store.read.knownFile(file.value, stamp)
  if (known && blobs.has(known.sha256)) return { path, asset: { path, ...known }, warnings: [] }
  const ingested = await images.ingest(file.value, store.blobsDir)
  if (!ingested.ok) return { path, problem: ingested.error }
  const asset = { path, ...ingested.value.asset }
  fresh.push({ file: file.value, stamp, asset })
  return { path, asset, warnings: ingested.value.warnings }
}

function missing(path: string): Problem {
  const cure = 'Put the file back; until then the copy that the project keeps is used.'
  return { code: 'LAYER_MISSING', message: 'The layer is not there.', file: path, cure }
}
