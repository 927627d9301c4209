import type { Edit } from '../../../../schemas/edit.ts'
import type { Category, Trait } from '../../../../schemas/trait-tree.ts'
import { foldName } from '../../prelude/fold-name.ts'
import { keyOf } from './item-keys.ts'

/** A line of a table: a blank value or rarity leaves an existing trait's own. */
export type PastedTrait = { name: string; value?: string; rarity?: number }

/**
 * Takes lines of a table into a category: one with the name of a trait changes it, every other is added at the end. Of two
 * lines with one name the later counts.
 */
export function pasteTraits(category: Category, lines: readonly PastedTrait[], freshId: () => string): Edit[] {
  const traits = category.traits ?? []
  const byName = new Map(traits.map((trait) => [foldName(trait.name), trait]))
  const latest = new Map(lines.map((line) => [foldName(line.name), line]))
  let index = traits.length
  return [...latest].flatMap(([folded, line]): Edit[] => {
    const known = byName.get(folded)
    if (known) return changeEdits(category, known, line)
    const item: Trait = {
      id: freshId(),
      name: line.name,
      value: line.value ?? line.name,
      ...(line.rarity !== undefined && { rarity: line.rarity }),
      tags: [],
      enabled: true,
    }
    return [{ op: 'insert', list: 'traits', category: keyOf(category), index: index++, item }]
  })
}

/** A trait that is an image keeps it: a table says words. */
function changeEdits(category: Category, trait: Trait, { value, rarity }: PastedTrait): Edit[] {
  const at = { category: keyOf(category), trait: keyOf(trait) }
  const edits: Edit[] = []
  if (value !== undefined && typeof trait.value !== 'object' && String(trait.value) !== value)
    edits.push({ op: 'set', at, field: 'value', value })
  if (rarity !== undefined && trait.rarity !== rarity) edits.push({ op: 'set', at, field: 'rarity', value: rarity })
  return edits
}
