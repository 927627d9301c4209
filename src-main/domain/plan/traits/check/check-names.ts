import type { Problem } from '../../../../../schemas/errors.ts'
import type { TraitTree } from '../../../../../schemas/trait-tree.ts'
import { foldName } from '../../../prelude/fold-name.ts'
import { fault } from './fault.ts'

/** Categories, or traits of one category, that share a name without regard to case and outer spaces. */
export function checkNames(tree: TraitTree): Problem[] {
  return [
    ...repeats(tree.categories, ['categories'], 'category', ''),
    ...tree.categories.flatMap((category, index) =>
      repeats(category.traits ?? [], ['categories', index, 'traits'], 'trait', ` of "${category.name}"`),
    ),
  ]
}

function repeats(
  named: readonly { name: string }[],
  path: readonly PropertyKey[],
  what: string,
  of: string,
): Problem[] {
  const first = new Map<string, number>()
  return named.flatMap(({ name }, index) => {
    const key = foldName(name)
    const before = first.get(key)
    if (before === undefined) {
      first.set(key, index)
      return []
    }
    const earlier = named[before]!.name
    const place = `"${name}" is already the name of another ${what}${of}: ${what} ${before + 1}`
    const message = earlier === name ? `${place}.` : `${place} is "${earlier}", and names are compared without case.`
    return [fault([...path, index, 'name'], message, 'Give one of them another name.')]
  })
}
