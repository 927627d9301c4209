import { foldName } from '../../prelude/fold-name.ts'
import type { Placeholder } from './placeholder.ts'

/** Every placeholder a collection offers. */
export type KnownPlaceholders = {
  /** By folded name, without the brackets. */
  byName: ReadonlyMap<string, Placeholder>
  /** As a user would write them, in tree order, without the brackets. */
  spelled: readonly string[]
  /** Length of the longest folded name. */
  longest: number
}

/** Lists what can stand between `[[` and `]]` for these categories. A category's own name wins over `.name` of another. */
export function knownPlaceholders(categories: readonly string[]): KnownPlaceholders {
  const byName = new Map<string, Placeholder>([
    ['@number', { kind: 'number' }],
    ['@index', { kind: 'index' }],
    ['@seed', { kind: 'seed' }],
  ])
  const offer = (name: string, placeholder: Placeholder): void => {
    const folded = foldName(name)
    if (!byName.has(folded)) byName.set(folded, placeholder)
  }
  for (const category of categories) offer(category, { kind: 'value', category })
  for (const category of categories) offer(`${category}.name`, { kind: 'name', category })
  let longest = 0
  for (const name of byName.keys()) longest = Math.max(longest, name.length)
  return { byName, spelled: [...categories, '@number', '@index', '@seed'], longest }
}
