import type { Problem } from '../../../../schemas/errors.ts'
import { checkCategory } from './check/check-category.ts'
import { checkNames } from './check/check-names.ts'
import { checkParts } from './check/check-parts.ts'
import { checkRules } from './check/check-rules.ts'
import { fault } from './check/fault.ts'
import { nameBook } from './check/name-book.ts'
import { type LooseTree, normalizeTree } from './normalize-tree.ts'

/**
 * Every fault of a trait tree at once, each with its field (`traitTree.categories[2].traits[0].name`) and its cure.
 * A tree without faults can be planned; whether the plan exists is another question.
 */
export function checkTree(tree: LooseTree): Problem[] {
  const whole = normalizeTree(tree)
  if (whole.categories.length === 0) {
    return [fault(['categories'], 'The trait tree has no categories.', 'Add a category with at least one trait.')]
  }
  const book = nameBook(whole)
  return [
    ...checkNames(whole),
    ...whole.categories.flatMap(checkCategory),
    ...checkParts(whole, book),
    ...checkRules(whole, book),
  ]
}
