import type { Selection } from '../../../../schemas/collection.ts'
import type { Problem } from '../../../../schemas/errors.ts'
import type { SelectorTerm } from '../../../domain/judge/parse-selector.ts'
import { cureUnknown } from '../../../domain/plan/traits/check/fault.ts'
import { foldName } from '../../../domain/prelude/fold-name.ts'

/** The categories that pieces were seen to have, each by its folded name, and their traits likewise. */
export type Seen = Map<string, { name: string; traits: Map<string, string> }>

/** Notes which traits a piece has. */
export function noteTraits(seen: Seen, selection: Selection): void {
  for (const [name, value] of Object.entries(selection)) {
    const category = seen.get(foldName(name)) ?? { name, traits: new Map<string, string>() }
    const trait = String(value ?? 'None')
    category.traits.set(foldName(trait), trait)
    seen.set(foldName(name), category)
  }
}

/** Which traits of a selector none of the seen pieces has: its category is unknown, or the trait in it. */
export function unknownTraits(terms: readonly SelectorTerm[], seen: Seen): Problem[] {
  if (seen.size === 0) return []
  return terms.flatMap((term): Problem[] => {
    if (term.kind !== 'trait') return []
    const category = seen.get(foldName(term.category))
    if (!category) {
      const names = [...seen.values()].map(({ name }) => name)
      const cure = cureUnknown(term.category, names, 'category')
      return [{ code: 'NOT_FOUND', message: `There is no category "${term.category}".`, cure }]
    }
    if (category.traits.has(foldName(term.trait))) return []
    const message = `The category "${category.name}" has no trait "${term.trait}" among the pieces.`
    return [{ code: 'NOT_FOUND', message, cure: cureUnknown(term.trait, [...category.traits.values()], 'trait') }]
  })
}
