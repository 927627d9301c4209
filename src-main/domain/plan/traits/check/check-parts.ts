import type { Problem } from '../../../../../schemas/errors.ts'
import type { Category, Part, TraitTree } from '../../../../../schemas/trait-tree.ts'
import { checkRef, unknownCategory } from './check-ref.ts'
import { fault } from './fault.ts'
import type { NameBook } from './name-book.ts'

const COLOUR = /^#(?:[0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/i

/** Faults of parts: conditions, clipping and recolouring that point nowhere, or at what is no colour. */
export function checkParts(tree: TraitTree, book: NameBook): Problem[] {
  return tree.categories.flatMap((category, c) =>
    (category.traits ?? []).flatMap((trait, t) =>
      (trait.parts ?? []).flatMap((part, p) => checkPart(book, part, ['categories', c, 'traits', t, 'parts', p])),
    ),
  )
}

function checkPart(book: NameBook, { when = [], clipTo, recolorBy }: Part, path: PropertyKey[]): Problem[] {
  const problems = when.flatMap((ref, index) => checkRef(book, ref, [...path, 'when', index]))
  if (clipTo !== undefined && book.category(clipTo) === undefined) {
    problems.push(unknownCategory(book, clipTo, [...path, 'clipTo']))
  }
  if (recolorBy === undefined) return problems
  const palette = book.category(recolorBy)
  const at = [...path, 'recolorBy']
  if (palette === undefined) problems.push(unknownCategory(book, recolorBy, at))
  else {
    const message = notAPalette(palette)
    if (message !== null) problems.push(fault(at, message, 'Give its traits colours such as #c0392b as values.'))
  }
  return problems
}

function notAPalette({ name, mode, traits = [] }: Category): string | null {
  if (mode === 'generated') return `"${name}" is generated; only a category of colours can recolour.`
  const odd = traits.find(({ enabled, value }) => enabled && !(typeof value === 'string' && COLOUR.test(value)))
  return odd === undefined ? null : `"${name}" cannot recolour: the value of its trait "${odd.name}" is no colour.`
}
