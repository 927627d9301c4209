import type { Problem } from '../../../../../schemas/errors.ts'
import type { TraitTree } from '../../../../../schemas/trait-tree.ts'
import { foldName } from '../../../prelude/fold-name.ts'
import { fault } from './fault.ts'

/** Categories, or traits of one category, that share an id, or a name without regard to case and outer spaces. */
export function checkNames(tree: TraitTree): Problem[] {
  return [
    ...repeats(tree.categories, ['categories'], 'category', ''),
    ...repeatedIds(tree.categories, ['categories'], 'category'),
    ...tree.categories.flatMap(({ name, traits = [] }, index) => {
      const path = ['categories', index, 'traits']
      return [...repeats(traits, path, 'trait', ` of "${name}"`), ...repeatedIds(traits, path, 'trait')]
    }),
    ...repeatedIds(tree.rules, ['rules'], 'rule'),
  ]
}

/** An id is what a thing is known by under any name: pieces and edits follow it. */
function repeatedIds(items: readonly { id?: string }[], path: readonly PropertyKey[], what: string): Problem[] {
  const first = new Map<string, number>()
  return items.flatMap(({ id }, index) => {
    if (id === undefined) return []
    const before = first.get(id)
    if (before === undefined) {
      first.set(id, index)
      return []
    }
    const message = `"${id}" is already the id of ${what} ${before + 1}.`
    return [fault([...path, index, 'id'], message, 'Give one of them another id.')]
  })
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
