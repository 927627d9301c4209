import type { Collection } from '../../../schemas/collection.ts'
import type { Problem } from '../../../schemas/errors.ts'
import { carryLocks } from '../../domain/plan/sheet/carry-locks.ts'

/** A document that is read anew, with the locks that were put on it before; tells which of them could not stay. */
export function keepLocks(before: Collection, after: Collection): { document: Collection; warnings: Problem[] } {
  const { tree, lost } = carryLocks(before.traitTree, after.traitTree)
  const warnings = lost.map(({ pieceNumber }): Problem => ({
    code: 'CONFLICT',
    message: `Piece ${pieceNumber} is no longer locked: it has a trait that the collection does not have any more.`,
    field: 'traitTree.rules',
    cure: 'Lock it again as it is now.',
  }))
  return { document: { ...after, traitTree: tree }, warnings }
}
