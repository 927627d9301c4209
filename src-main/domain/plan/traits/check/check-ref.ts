import type { Problem } from '../../../../../schemas/errors.ts'
import type { Ref } from '../../../../../schemas/trait-tree.ts'
import { foldName } from '../../../prelude/fold-name.ts'
import { cureUnknown, fault } from './fault.ts'
import { includesName, type NameBook, traitNames } from './name-book.ts'

/** Faults of one ref: a category, trait or tag that the tree does not have. */
export function checkRef(book: NameBook, ref: Ref, path: readonly PropertyKey[]): Problem[] {
  if (!('category' in ref)) return checkTag(book.tags(), ref.tag, path, 'The tree')
  const category = book.category(ref.category)
  if (category === undefined) return [unknownCategory(book, ref.category, [...path, 'category'])]
  if ('tag' in ref) return checkTag(book.tags(category), ref.tag, path, `"${category.name}"`)
  const names = traitNames(category)
  const none = foldName(ref.trait) === 'none' && !category.required
  const known = includesName(names, ref.trait)
  const at = [...path, 'trait']
  if (none && known) {
    const message = `"None" is both a trait of "${category.name}" and what a category without a trait is called.`
    return [fault(at, message, `Rename the trait, or make "${category.name}" required.`)]
  }
  if (none || known) return []
  if (category.mode === 'generated') {
    const message = `"${category.name}" is generated and has no trait "${ref.trait}".`
    return [fault(at, message, 'Point at a manual category; of a generated one only None can be named.')]
  }
  const message = `"${category.name}" has no trait "${ref.trait}".`
  return [fault(at, message, cureUnknown(ref.trait, category.required ? names : [...names, 'None'], 'trait'))]
}

export function unknownCategory(book: NameBook, name: string, path: readonly PropertyKey[]): Problem {
  return fault(path, `There is no category "${name}".`, cureUnknown(name, book.categoryNames, 'category'))
}

function checkTag(known: readonly string[], tag: string, path: readonly PropertyKey[], where: string): Problem[] {
  if (includesName(known, tag)) return []
  return [fault([...path, 'tag'], `${where} has no trait tagged "${tag}".`, cureUnknown(tag, known, 'tag'))]
}
