import type { TraitTree } from '../../../../schemas/trait-tree.ts'
import { renameSelections } from '../rename-selections.ts'
import { checkTree } from '../traits/check-tree.ts'
import { isLock, type PinRule } from './lock-rule.ts'

/** A tree with the locks that were put on another state of it, and those it has no place for any more. */
export type CarriedLocks = { tree: TraitTree; lost: PinRule[] }

/**
 * A lock outlives a document that is read anew: it names the traits under the names they have now. It is lost where one of them
 * is gone, or where the document says itself what that piece is.
 */
export function carryLocks(before: TraitTree, after: TraitTree): CarriedLocks {
  const rename = renameSelections(before, after)
  let tree = after
  const lost: PinRule[] = []
  for (const lock of before.rules.filter(isLock)) {
    if (after.rules.some((rule) => rule.kind === 'pin' && rule.pieceNumber === lock.pieceNumber)) continue
    const carried = { ...lock, selection: rename(lock.selection) }
    const locked = { ...tree, rules: [...tree.rules, carried] }
    if (checkTree(locked).length === 0) tree = locked
    else lost.push(lock)
  }
  return { tree, lost }
}
