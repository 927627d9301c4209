import type { LooseTree } from './normalize-tree.ts'
import { foldName } from '../../prelude/fold-name.ts'
import type { Offer, TreeEdit } from './offers/offer.ts'

type LooseCategory = LooseTree['categories'][number]
type LooseTrait = NonNullable<LooseCategory['traits']>[number]

/** What an offer changes: the parts of a collection that planning reads. */
export interface Plannable {
  readonly tree: LooseTree
  readonly supply: number
}

/** Makes the change of an offer; everything else of the document stays as it is. */
export function applyOffer<T extends Plannable>(document: T, offer: Offer): T {
  const dropped = new Set(offer.change.flatMap((edit) => (edit.op === 'drop_rule' ? [edit.rule] : [])))
  const rules = (document.tree.rules ?? []).filter((_, index) => !dropped.has(index))
  const whole = { ...document, tree: { ...document.tree, ...(dropped.size === 0 ? {} : { rules }) } }
  return offer.change.reduce<T>(applyEdit, whole)
}

function applyEdit<T extends Plannable>(document: T, edit: TreeEdit): T {
  switch (edit.op) {
    case 'set_supply':
      return { ...document, supply: edit.supply }
    case 'drop_rule':
      return document
    case 'set_count':
      return editTrait(document, edit, (trait) => withOrWithout(trait, 'count', edit.count))
    case 'set_rarity':
      return editTrait(document, edit, (trait) => withOrWithout(trait, 'rarity', edit.rarity))
    case 'enable_trait':
      return editTrait(document, edit, (trait) => ({ ...trait, enabled: true }))
    case 'set_counts_for_uniqueness':
      return editCategory(document, edit.category, (category) => ({ ...category, countsForUniqueness: edit.counts }))
    case 'set_required':
      return editCategory(document, edit.category, (category) => ({ ...category, required: edit.required }))
    case 'set_range_end':
      return editRange(document, edit.category, { end: edit.end })
    case 'set_range_unique':
      return editRange(document, edit.category, { uniqueAcrossCook: edit.unique })
  }
}

function editCategory<T extends Plannable>(
  document: T,
  name: string,
  change: (category: LooseCategory) => LooseCategory,
): T {
  const categories = document.tree.categories.map((category) =>
    same(category.name, name) ? change(category) : category,
  )
  return { ...document, tree: { ...document.tree, categories } }
}

function editTrait<T extends Plannable>(
  document: T,
  { category, trait }: { category: string; trait: string },
  change: (trait: LooseTrait) => LooseTrait,
): T {
  return editCategory(document, category, (found) => ({
    ...found,
    traits: (found.traits ?? []).map((one) => (same(one.name, trait) ? change(one) : one)),
  }))
}

function editRange<T extends Plannable>(
  document: T,
  category: string,
  change: { end: number } | { uniqueAcrossCook: boolean },
): T {
  return editCategory(document, category, (found) =>
    found.generator === undefined ? found : { ...found, generator: { ...found.generator, ...change } },
  )
}

function withOrWithout(trait: LooseTrait, key: 'count' | 'rarity', value: number | null): LooseTrait {
  const { [key]: _, ...rest } = trait
  return value === null ? rest : { ...rest, [key]: value }
}

function same(a: string, b: string): boolean {
  return foldName(a) === foldName(b)
}
