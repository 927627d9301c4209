import type { Problem } from '../../../schemas/errors.ts'
import type { TraitTree } from '../../../schemas/trait-tree.ts'
import type { CollectionView } from '../../../schemas/views/collection-view.ts'
import { addFoundLayers } from '../../domain/plan/import/add-found-layers.ts'
import type { LayerCategory } from '../../domain/plan/import/layers-of-files.ts'
import { referencedAssets } from '../../domain/plan/requests/referenced-assets.ts'
import { checkTree } from '../../domain/plan/traits/check-tree.ts'
import type { Session } from '../engine/session.ts'
import { readSourceFiles } from './read-source-files.ts'
import type { DocumentNow, LookOptions } from './sources-now.ts'

/** A collection made of a folder of layers, with the images that are new there and can be read. */
export async function lookAtLayers(
  session: Session,
  { document, lastRead, sourceDir, assets }: CollectionView,
  { takeNewFolders }: LookOptions,
): Promise<DocumentNow> {
  const asItIs: DocumentNow = { document, lastRead, problems: [] }
  const found = await session.files.listLayers(sourceDir)
  // That no image is left is told of each of them.
  if (!found.ok) return { ...asItIs, problems: found.error.filter((problem) => problem.file !== sourceDir) }
  const known = new Set(assets.map((asset) => asset.path))
  const paths = found.value.categories.flatMap(({ traits }) => traits.map((trait) => trait.path))
  const fresh = await readSourceFiles(
    session,
    sourceDir,
    paths.filter((path) => !known.has(path)),
  )
  const problems = fresh.flatMap(({ problem }) => (problem ? [problem] : []))
  const unread = new Set(fresh.filter(({ problem }) => problem !== undefined).map(({ path }) => path))
  const used = new Set(referencedAssets(document).map(({ path }) => path))
  // What was read before and is in no trait was taken out by hand: it comes back where the folder is handed over again.
  const isTakenOut = (path: string) => !takeNewFolders && known.has(path) && !used.has(path)
  const readable = found.value.categories
    .map((folder) => ({
      ...folder,
      traits: folder.traits.filter(({ path }) => !unread.has(path) && !isTakenOut(path)),
    }))
    .filter(({ traits }) => traits.length > 0)
  const { tree, added, newFolders } = addFoundLayers(document.traitTree, readable, { withFolders: takeNewFolders })
  const aside = newFolders.map((folder) => newFolder(sourceDir, folder))
  const faults = added.length > 0 ? newFaults(document.traitTree, tree) : []
  if (added.length === 0 || faults.length > 0) return { ...asItIs, problems: [...problems, ...aside, ...faults] }
  return { document: { ...document, traitTree: tree }, lastRead, problems: [...problems, ...aside] }
}

/** A tree that is unfinished already takes new images none the less: they may be what it lacks. */
function newFaults(before: TraitTree, after: TraitTree): Problem[] {
  const known = new Set(checkTree(before).map(({ message }) => message))
  return checkTree(after).filter(({ message }) => !known.has(message))
}

function newFolder(sourceDir: string, { folder, traits }: LayerCategory): Problem {
  const images = traits.length === 1 ? '1 image' : `${traits.length} images`
  return {
    code: 'CONFLICT',
    message: `The folder "${folder}" with ${images} is new, and is no category of the collection yet.`,
    file: sourceDir,
    field: folder,
    cure: 'Hand the folder of layers over again to take it in: every piece then gets one of its traits.',
  }
}
