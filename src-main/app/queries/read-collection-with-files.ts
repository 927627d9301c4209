import type { SourceAsset } from '../../../schemas/asset.ts'
import type { Collection } from '../../../schemas/collection.ts'
import type { Overrides } from '../../../schemas/commands/collection-commands.ts'
import type { Problem } from '../../../schemas/errors.ts'
import { otherSizedLayers } from '../../domain/plan/other-sized-layers.ts'
import { referencedAssets } from '../../domain/plan/requests/referenced-assets.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import type { Session } from '../engine/session.ts'
import { type CheckedCollection, readCollection } from './read-collection.ts'
import { readSourceFiles } from './read-source-files.ts'

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
  const { document } = read.value
  const { dir } = session.files.split(documentFile)
  const fieldOf = new Map(referencedAssets(document).map(({ path, field }) => [path, field]))
  const sources = await readSourceFiles(session, dir, [...fieldOf.keys()])
  const problems = sources.flatMap(({ path, problem }) => {
    const field = fieldOf.get(path) ?? 'traitTree'
    return problem ? [{ ...inItsPlace(problem, path, whereNamed(documentFile, document, field)), field }] : []
  })
  if (problems.length > 0) return err(problems)
  const assets = sources.flatMap(({ asset }) => (asset ? [asset] : []))
  const warnings = [
    ...read.value.warnings,
    ...sources.flatMap((source) => source.warnings ?? []),
    ...otherSizedLayers(document, assets),
  ]
  return ok({ ...read.value, assets, warnings })
}

/** `named` says where the document asks for the file. */
function inItsPlace(problem: Problem, path: string, named: string): Problem {
  if (problem.file !== path) return problem
  const cure =
    problem.code === 'LAYER_MISSING' ? 'Put the file there, or correct its name in the document.' : problem.cure
  return {
    ...problem,
    message: `${problem.message.replace(/\.$/, '')}; ${named}.`,
    ...(cure !== undefined && { cure }),
  }
}

/** `/home/ann/collection.json names it for "Bell" of "Hat"`. */
function whereNamed(documentFile: string, { traitTree }: Collection, field: string): string {
  const [, c, t] = /^traitTree\.categories\[(\d+)\]\.traits\[(\d+)\]/.exec(field) ?? []
  const category = traitTree.categories[Number(c)]
  const trait = category?.traits?.[Number(t)]
  return `${documentFile} names it${trait ? ` for "${trait.name}" of "${category?.name}"` : ''}`
}
