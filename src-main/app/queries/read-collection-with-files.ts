import type { SourceAsset } from '../../../schemas/asset.ts'
import type { Collection } from '../../../schemas/collection.ts'
import type { Overrides } from '../../../schemas/commands/collection-commands.ts'
import type { Problem } from '../../../schemas/errors.ts'
import { otherSizedLayers } from '../../domain/plan/other-sized-layers.ts'
import { type AssetUse, referencedAssets } from '../../domain/plan/requests/referenced-assets.ts'
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
  const outcomes = await Promise.all(
    uses.map((use) => readFile(session, dir, use, whereNamed(documentFile, read.value.document, use.field))),
  )
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

/** `named` says where the document asks for the file. */
async function readFile(session: Session, dir: string, use: AssetUse, named: string): Promise<FileOutcome> {
  const { path, field } = use
  const failed = (problem: Problem): FileOutcome => ({ problems: [{ ...problem, field }], warnings: [] })
  const file = await session.files.resolveInside(dir, path)
  if (!file.ok)
    return failed({ ...file.error, message: `${file.error.message.replace(/\.$/, '')}; ${named}.`, file: path })
  const stamped = await session.files.stamp(file.value)
  if (!stamped.ok) return failed(stamped.error.code === 'NOT_FOUND' ? missing(path, named) : stamped.error)
  const stamp = JSON.stringify(stamped.value)
  const known = session.store.read.knownFile(file.value, stamp)
  if (known && session.blobs.has(known.sha256)) return { asset: { path, ...known }, problems: [], warnings: [] }
  const ingested = await session.images.ingest(file.value, session.store.blobsDir)
  if (!ingested.ok) return failed(ingested.error)
  const { asset, warnings } = ingested.value
  return { asset: { path, ...asset }, stamp, file: file.value, problems: [], warnings }
}

function missing(file: string, named: string): Problem {
  const cure = 'Put the file there, or correct its name in the document.'
  return { code: 'LAYER_MISSING', message: `The layer is not there; ${named}.`, file, cure }
}

/** `/home/ann/collection.json names it for "Bell" of "Hat"`. */
function whereNamed(documentFile: string, { traitTree }: Collection, field: string): string {
  const [, c, t] = /^traitTree\.categories\[(\d+)\]\.traits\[(\d+)\]/.exec(field) ?? []
  const category = traitTree.categories[Number(c)]
  const trait = category?.traits?.[Number(t)]
  return `${documentFile} names it${trait ? ` for "${trait.name}" of "${category?.name}"` : ''}`
}
