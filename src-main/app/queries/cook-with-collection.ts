import type { Problem } from '../../../schemas/errors.ts'
import type { CollectionView } from '../../../schemas/views/collection-view.ts'
import type { CookView } from '../../../schemas/views/cook-view.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { missingCollection } from '../commands/missing-collection.ts'
import { missingCook } from '../commands/missing-cook.ts'
import type { ProjectReads } from '../ports/project-store.ts'

/** A cook, and the collection it makes as that is now. */
export function cookWithCollection(
  reads: ProjectReads,
  cookId: string,
): Result<{ cook: CookView; collection: CollectionView }, Problem[]> {
  const cook = reads.cook(cookId)
  if (!cook) return err([missingCook(cookId)])
  const collection = reads.collection(cook.collectionId)
  return collection ? ok({ cook, collection }) : err([missingCollection(cook.collectionId)])
}
