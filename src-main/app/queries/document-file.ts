import type { CollectionView } from '../../../schemas/views/collection-view.ts'

/** Where the document of a collection was read from, as its owner's system writes it. */
export function documentFile({ sourceDir, sourceFile }: Pick<CollectionView, 'sourceDir' | 'sourceFile'>): string {
  return `${sourceDir}${sourceDir.includes('\\') ? '\\' : '/'}${sourceFile}`
}
