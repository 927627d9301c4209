import { z } from 'zod'
import type { SourceAsset } from '../../../schemas/asset.ts'
import { type Collection, collectionSchema } from '../../../schemas/collection.ts'
import type { importCollectionOutput } from '../../../schemas/commands/collection-commands.ts'
import type { Problem } from '../../../schemas/errors.ts'
import { checkCollection } from '../../domain/plan/check-collection.ts'
import { collectionOfLayers } from '../../domain/plan/import/collection-of-layers.ts'
import type { LayerCategory } from '../../domain/plan/import/layers-of-files.ts'
import { otherSizedLayers } from '../../domain/plan/other-sized-layers.ts'
import { usualSize } from '../../domain/plan/usual-size.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import type { Command } from '../engine/command.ts'
import type { Session } from '../engine/session.ts'
import type { FoundLayers } from '../ports/source-files.ts'
import { readSourceFiles } from '../queries/read-source-files.ts'
import { collectionPayload } from './collection-payload.ts'

const takeLayersInput = z.strictObject({
  /** The folder whose folders are the categories. */
  folder: z.string().min(1),
  /** Name of the collection; absent: the folder's. */
  name: z.string().optional(),
})

type Input = z.infer<typeof takeLayersInput>
type Facts = {
  collectionId: string
  document: Collection
  assets: SourceAsset[]
  sourceDir: string
  warnings: Problem[]
}
type Output = z.infer<typeof importCollectionOutput>

/**
 * Makes a collection of a folder of layers. The files stay where they are and are read there; its document lives in the
 * project alone. What can't be read is left out and told; where nothing can, there is no collection.
 */
export const takeLayers: Command<Input, Facts, null, Output> = {
  name: 'collections.takeLayers',
  input: takeLayersInput,
  async gather(session, { folder, name }) {
    const found = await session.files.listLayers(folder)
    if (!found.ok) return found
    const read = await readLayers(session, found.value)
    if (!read.ok) return read
    const { categories, assets, warnings } = read.value
    const size = usualSize(assets)
    const { settings } = found.value
    const draft = collectionOfLayers({ name: name ?? found.value.name, categories, assetPrefix: '', ...size, settings })
    const document = collectionSchema.parse(draft)
    const checked = checkCollection(document, (id) => session.tools.get(id))
    if (checked.errors.length > 0) return err(checked.errors)
    const others = [...found.value.warnings, ...checked.warnings, ...otherSizedLayers(document, assets)]
    const collectionId = session.clock.newId()
    return ok({ collectionId, document, assets, sourceDir: folder, warnings: [...warnings, ...others] })
  },
  load: () => null,
  decide(_state, _input, { warnings, ...read }) {
    const { collectionId } = read
    const payload = collectionPayload(collectionId, { ...read, sourceFile: null, overrides: {}, lastRead: null })
    return ok({
      events: [{ type: 'collection.imported', entityType: 'collection', entityId: collectionId, payload }],
      result: { collectionId, changed: true, warnings },
    })
  },
}

type ReadLayers = { categories: LayerCategory[]; assets: SourceAsset[]; warnings: Problem[] }

/** The layers that can be read, and why others can't. */
async function readLayers(
  session: Session,
  { folder, categories }: FoundLayers,
): Promise<Result<ReadLayers, Problem[]>> {
  const paths = categories.flatMap(({ traits }) => traits.map((trait) => trait.path))
  const sources = await readSourceFiles(session, folder, paths)
  const assets = sources.flatMap(({ asset }) => (asset ? [asset] : []))
  const problems = sources.flatMap(({ problem }) => (problem ? [problem] : []))
  if (assets.length === 0) return err(problems)
  const readable = new Set(assets.map((asset) => asset.path))
  const drawn = categories.map((category) => {
    return { ...category, traits: category.traits.filter((trait) => readable.has(trait.path)) }
  })
  const leftOut = problems.map((problem) => ({ ...problem, message: `Left out: ${problem.message}` }))
  const warnings = [...leftOut, ...sources.flatMap((source) => source.warnings ?? [])]
  return ok({ categories: drawn.filter(({ traits }) => traits.length > 0), assets, warnings })
}
