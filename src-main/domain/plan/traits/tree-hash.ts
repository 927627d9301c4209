import { hashOf } from '../../prelude/hash.ts'
import { type LooseTree, normalizeTree } from './normalize-tree.ts'

/**
 * The identity of a trait tree: SHA-256 of its canonical JSON with every default written out. Whether a default is
 * written or left out, the order of members and anything that is no part of a tree make no difference.
 */
export function treeHash(tree: LooseTree): string {
  return hashOf(normalizeTree(tree))
}
