import { type Collection, collectionSchema } from '../../../schemas/collection.ts'
import type { Overrides } from '../../../schemas/commands/collection-commands.ts'
import type { Problem } from '../../../schemas/errors.ts'
import { parseDocument } from '../../domain/prelude/document/parse-document.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { documentHashOf } from '../../domain/plan/document-hash.ts'
import { checkCollection } from '../../domain/plan/check-collection.ts'
import { checkCollectionMetadata } from '../../domain/ship/metadata/check-collection-metadata.ts'
import type { SourceFiles } from '../ports/source-files.ts'
import type { ToolCatalogue } from '../ports/tool-catalogue.ts'
import { withGiven } from './with-given.ts'

export type CheckedCollection = {
  document: Collection
  /** Of the document as it is on disk, without what the caller set. */
  sha256: string
  warnings: Problem[]
}

/** Reads a collection document and checks it whole, without its files. Every fault names the file. */
export async function readCollection(
  { files, tools }: { files: SourceFiles; tools: ToolCatalogue },
  file: string,
  overrides: Overrides,
): Promise<Result<CheckedCollection, Problem[]>> {
  const json = await files.readJson(file)
  if (!json.ok) return err([json.error])
  const parsed = parseDocument(collectionSchema, json.value, file)
  if (!parsed.ok) return parsed
  const document = withGiven<Collection>(parsed.value, overrides)
  const checked = checkCollection(document, (id) => tools.get(id))
  const unpublishable = checkCollectionMetadata(document.metadata, [])
  const fields = new Set(unpublishable.map(({ field }) => field))
  // What one chain refuses is no reason not to cook: the export may go elsewhere.
  const forMetaplex = checkCollectionMetadata(document.metadata, ['metaplex']).filter(({ field }) => !fields.has(field))
  const errors = [...checked.errors, ...unpublishable]
  const warnings = [...checked.warnings, ...forMetaplex]
  const named = (problem: Problem): Problem => ({ ...problem, file: problem.file ?? file })
  if (errors.length > 0) return err(errors.map(named))
  return ok({ document, sha256: documentHashOf(parsed.value, []), warnings: warnings.map(named) })
}
