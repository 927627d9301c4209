import type { Collection } from '../../../../../schemas/collection.ts'

/** Every tag of the tree, in the order of the alphabet. */
export function knownTags({ traitTree }: Collection): string[] {
  return [...new Set(traitTree.categories.flatMap(({ traits = [] }) => traits.flatMap(({ tags }) => tags)))].toSorted()
}
