import type { Problem } from '../../../schemas/errors.ts'
import type { CollectionView } from '../../../schemas/views/collection-view.ts'

/** A collection as its artist's folder has it now. What can't be read there is as the project keeps it. */
export type SourcesNow = Pick<CollectionView, 'document' | 'assets' | 'lastRead'> & {
  /** Files that hold something else than before, by their paths in the folder. */
  changed: string[]
  /** What is wrong there, until it is cured. */
  problems: Problem[]
}

/** A document as it would be taken over. */
export type DocumentNow = Pick<SourcesNow, 'document' | 'lastRead' | 'problems'>

/** Folders that are new among the layers are taken in where somebody hands the folder over again. */
export type LookOptions = { takeNewFolders: boolean }
