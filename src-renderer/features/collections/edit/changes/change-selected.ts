import type { Collection } from '../../../../../schemas/collection.ts'
import type { Edit, EditWhat } from '../../../../../schemas/edit.ts'
import type { Category, Trait } from '../../../../../schemas/trait-tree.ts'
import { duplicateCategory, duplicateTraits } from '../../../../../src-main/domain/plan/edit/add.ts'
import { keyOf } from '../../../../../src-main/domain/plan/edit/item-keys.ts'
import { moveCategories, moveTraits, oneStep } from '../../../../../src-main/domain/plan/edit/move.ts'
import { removeCategories, removeTraits } from '../../../../../src-main/domain/plan/edit/remove.ts'
import type { Change } from '../../parts/edit-collection.ts'
import { type SelectedTrait, selectedCategories, selectedTraits } from '../selected-traits.ts'

/** What is done to the rows that are selected: to the traits among them, or where there is none, to the categories. */
export function removeSelected(document: Collection, selected: ReadonlySet<string>): Change | null {
  const { traits, categories } = chosen(document, selected)
  return traits.length > 0
    ? changed(
        removeTraits(document, traits),
        'remove',
        traits.map(({ trait }) => trait),
      )
    : changed(removeCategories(document, categories), 'remove', categories)
}

/** How many rules go along with what is removed. */
export function rulesRemoved(change: Change | null): number {
  return change?.edits.filter((edit) => edit.op === 'remove' && 'rule' in edit.at).length ?? 0
}

export function duplicateSelected(
  document: Collection,
  selected: ReadonlySet<string>,
  freshId: () => string,
): Change | null {
  const { traits, categories } = chosen(document, selected)
  if (traits.length === 0) {
    // One after the other would not know of the names of those before it.
    const [category] = categories
    return category ? changed(duplicateCategory(document, category, freshId), 'duplicate', [category]) : null
  }
  const edits = byCategory(traits).flatMap(({ category, traits }) => duplicateTraits(category, traits, freshId))
  return changed(
    edits,
    'duplicate',
    traits.map(({ trait }) => trait),
  )
}

/** Switches traits off where any of them is on, and on where none is. */
export function toggleSelected(document: Collection, selected: ReadonlySet<string>): Change | null {
  const traits = chosenWithin(document, selected)
  const enabled = !traits.some(({ trait }) => trait.enabled)
  return setTraits(
    traits.filter(({ trait }) => trait.enabled !== enabled),
    () => ({ enabled }),
    enabled ? 'enable' : 'disable',
  )
}

/** Sets fields of several traits; undefined takes one away. */
export function setTraits(
  traits: readonly SelectedTrait[],
  fieldsOf: (trait: Trait) => { [K in keyof Trait]?: Trait[K] | undefined },
  verb: EditWhat['verb'] = 'set',
): Change | null {
  const edits = traits.flatMap(({ category, trait }) =>
    Object.entries(fieldsOf(trait)).map(([field, value]): Edit => ({
      op: 'set',
      at: { category: keyOf(category), trait: keyOf(trait) },
      field,
      value,
    })),
  )
  return changed(
    edits,
    verb,
    traits.map(({ trait }) => trait),
  )
}

/** Moves what is selected up or down by one. Traits of several categories stay where they are. */
export function stepSelected(document: Collection, selected: ReadonlySet<string>, step: -1 | 1): Change | null {
  const { traits, categories } = chosen(document, selected)
  const [group, other] = byCategory(traits)
  if (other) return null
  if (group) {
    const before = oneStep(group.category.traits ?? [], group.traits, step)
    return before === undefined ? null : changed(moveTraits(group.category, group.traits, before), 'move', group.traits)
  }
  const before = oneStep(document.traitTree.categories, categories, step)
  return before === undefined ? null : changed(moveCategories(document, categories, before), 'move', categories)
}

/** Moves what is selected to before a row of its own kind; `before` null: behind the last one. */
export function dropSelected(
  document: Collection,
  selected: ReadonlySet<string>,
  { category, before }: { category: string; before: string | null },
): Change | null {
  const { traits, categories } = chosen(document, selected)
  const [group, other] = byCategory(traits)
  if (other) return null
  if (group) {
    if (keyOf(group.category) !== category) return null
    const list = group.category.traits ?? []
    const target = list.find((trait) => keyOf(trait) === before) ?? null
    const stays = firstStaying(list, group.traits, target)
    return changed(moveTraits(group.category, group.traits, stays), 'move', group.traits)
  }
  const all = document.traitTree.categories
  const target = all.find((one) => keyOf(one) === before) ?? null
  return changed(moveCategories(document, categories, firstStaying(all, categories, target)), 'move', categories)
}

/** What is dropped on one that is moved itself goes to before the next that stays. */
function firstStaying<T>(list: readonly T[], moved: readonly T[], target: T | null): T | null {
  if (target === null) return null
  return list.slice(list.indexOf(target)).find((item) => !moved.includes(item)) ?? null
}

function chosen(document: Collection, selected: ReadonlySet<string>) {
  return { traits: selectedTraits(document, selected), categories: selectedCategories(document, selected) }
}

/** The traits that are selected, or all of the categories that are. */
function chosenWithin(document: Collection, selected: ReadonlySet<string>): SelectedTrait[] {
  const { traits, categories } = chosen(document, selected)
  if (traits.length > 0) return traits
  return categories.flatMap((category) => (category.traits ?? []).map((trait) => ({ category, trait })))
}

function byCategory(traits: readonly SelectedTrait[]): { category: Category; traits: Trait[] }[] {
  const groups = new Map<Category, Trait[]>()
  for (const { category, trait } of traits) groups.set(category, [...(groups.get(category) ?? []), trait])
  return [...groups].map(([category, traits]) => ({ category, traits }))
}

function changed(edits: readonly Edit[], verb: EditWhat['verb'], items: readonly { name: string }[]): Change | null {
  const [first] = items
  if (!first || edits.length === 0) return null
  return { edits, what: { verb, subject: first.name, count: items.length } }
}
