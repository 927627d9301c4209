import type { SourceAsset } from '../../../schemas/asset.ts'
import type { Problem } from '../../../schemas/errors.ts'
import type { CollectionView } from '../../../schemas/views/collection-view.ts'
import { referencedAssets } from '../../domain/plan/requests/referenced-assets.ts'
import type { Session } from '../engine/session.ts'
import { lookAtDocument } from './look-at-document.ts'
import { lookAtLayers } from './look-at-layers.ts'
import { readSourceFiles } from './read-source-files.ts'
import type { LookOptions, SourcesNow } from './sources-now.ts'

/** Looks at what a collection was read from. Nothing is ever taken out of it: what is gone there stays here, and is told. */
export async function lookAtSources(
  session: Session,
  collection: CollectionView,
  options: LookOptions,
): Promise<SourcesNow> {
  const { sourceDir, sourceFile } = collection
  const there = await session.files.stamp(sourceDir)
  if (!there.ok) return { ...asItIs(collection), problems: [folderIsGone(sourceDir)] }
  const now = await (sourceFile === null
    ? lookAtLayers(session, collection, options)
    : lookAtDocument(session, collection))
  const paths = referencedAssets(now.document).map(({ path }) => path)
  const sources = await readSourceFiles(session, sourceDir, paths)
  const before = new Map(collection.assets.map((asset) => [asset.path, asset]))
  const unread = sources.filter(({ path, problem }) => problem !== undefined && !before.has(path))
  const problems = [
    ...now.problems,
    ...told(
      sources.flatMap(({ problem }) => (problem ? [problem] : [])),
      sourceDir,
    ),
  ]
  // A document whose new files are not there yet is taken over when they are.
  if (unread.length > 0) return { ...asItIs(collection), problems }
  const named = sources.flatMap(({ path, asset = before.get(path) }): SourceAsset[] => (asset ? [asset] : []))
  const assets = [...named, ...unnamed(collection, paths)]
  const wasNamed = new Set(referencedAssets(collection.document).map(({ path }) => path))
  const files = named
    .filter(({ path, sha256 }) => before.get(path)?.sha256 !== sha256 || !wasNamed.has(path))
    .map(({ path }) => path)
  const isDocumentNew = sourceFile !== null && now.document !== collection.document
  const { document, lastRead } = now
  return { document, assets, lastRead, changed: isDocumentNew ? [sourceFile, ...files] : files, problems }
}

/** Files that an edit took out of the document stay as they were read: an undo finds them again. */
function unnamed({ assets }: CollectionView, paths: readonly string[]): SourceAsset[] {
  const named = new Set(paths)
  return assets.filter(({ path }) => !named.has(path))
}

function asItIs({ document, assets, lastRead }: CollectionView): SourcesNow {
  return { document, assets, lastRead, changed: [], problems: [] }
}

/** Beyond this many, files that are gone are one thing that happened. */
const GONE_ONE_BY_ONE = 4

function told(problems: Problem[], sourceDir: string): Problem[] {
  const gone = problems.filter((problem) => problem.code === 'LAYER_MISSING')
  if (gone.length <= GONE_ONE_BY_ONE) return problems
  const [first, second] = gone
  const message = `${gone.length} layers are not there any more, among them ${first?.file} and ${second?.file}.`
  const cure = 'Put them back; until then the copies that the project keeps are used.'
  const summary: Problem = { code: 'LAYER_MISSING', message, file: sourceDir, cure }
  return [summary, ...problems.filter((problem) => problem.code !== 'LAYER_MISSING')]
}

function folderIsGone(dir: string): Problem {
  return {
    code: 'NOT_FOUND',
    message: 'The folder of the layers is not there, so that changes in it are not seen.',
    file: dir,
    cure: 'Connect its drive or put it back. Until then the copies that the project keeps are used.',
  }
}
