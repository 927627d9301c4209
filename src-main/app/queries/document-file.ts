import type { CollectionView } from '../../../schemas/views/collection-view.ts'

/** Where a collection was read from, as its owner's system writes it: its document, or its folder of layers. */
export function documentFile({ sourceDir, sourceFile }: Pick<CollectionView, 'sourceDir' | 'sourceFile'>): string {
  if (sourceFile === null) return sourceDir
  return `${sourceDir}${sourceDir.includes('\\') ? '\\' : '/'}${sourceFile}`
}
