import type { SourceAsset } from '../../../schemas/asset.ts'
import type { Overrides } from '../../../schemas/commands/collection-commands.ts'
import type { Problem } from '../../../schemas/errors.ts'
import { otherSizedLayers } from '../../domain/plan/other-sized-layers.ts'
import { referencedAssets } from '../../domain/plan/requests/referenced-assets.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import type { Session } from '../engine/session.ts'
import { type CheckedCollection, readCollection } from './read-collection.ts'

type FileOutcome = { asset?: SourceAsset; stamp?: string; file?: string; problems: Problem[]; warnings: Problem[] }

/**
 * Reads a collection with every file it names; keeps the files as blobs of the project. A file whose stamp is known is
 * not read again. All faults of all files come at once.
 */
export async function readCollectionWithFiles(
  session: Session,
  documentFile: string,
  overrides: Overrides,
): Promise<Result<CheckedCollection & { assets: SourceAsset[] }, Problem[]>> {
  const read = await readCollection(session, documentFile, overrides)
  if (!read.ok) return read
  const { dir } = session.files.split(documentFile)
  const uses = referencedAssets(read.value.document)
  const outcomes = await Promise.all(uses.map((use) => readFile(session, dir, use.path, use.field)))
  const problems = outcomes.flatMap((outcome) => outcome.problems)
  if (problems.length > 0) return err(problems)

  const fresh = outcomes.filter((outcome) => outcome.stamp !== undefined)
  if (fresh.length > 0) {
    session.store.write((tx) => {
      for (const { file, stamp, asset } of fresh) {
        if (file === undefined || stamp === undefined || !asset) continue
        const { path: _path, ...content } = asset
        tx.rememberFile(file, stamp, content)
      }
    })
  }
  const assets = outcomes.flatMap((outcome) => (outcome.asset ? [outcome.asset] : []))
  const { document } = read.value
  const warnings = [
    ...read.value.warnings,
    ...outcomes.flatMap((outcome) => outcome.warnings),
    ...otherSizedLayers(document, assets),
  ]
  return ok({ document, assets, warnings })
}

async function readFile(session: Session, dir: string, path: string, field: string): Promise<FileOutcome> {
  const failed = (problem: Problem): FileOutcome => ({ problems: [{ ...problem, field }], warnings: [] })
  const file = await session.files.resolveInside(dir, path)
  if (!file.ok) return failed(file.error)
  const stamped = await session.files.stamp(file.value)
  if (!stamped.ok) return failed(stamped.error.code === 'NOT_FOUND' ? missing(file.value) : stamped.error)
  const stamp = JSON.stringify(stamped.value)
  const known = session.store.read.knownFile(file.value, stamp)
  if (known && session.blobs.has(known.sha256)) return { asset: { path, ...known }, problems: [], warnings: [] }
  const ingested = await session.images.ingest(file.value, session.store.blobsDir)
  if (!ingested.ok) return failed(ingested.error)
  const { asset, warnings } = ingested.value
  return { asset: { path, ...asset }, stamp, file: file.value, problems: [], warnings }
}

function missing(file: string): Problem {
  const cure = 'Put the file there, or correct its name in the document.'
  return { code: 'LAYER_MISSING', message: 'The layer is not there.', file, cure }
}
