import type { Collection } from '../../../../schemas/collection.ts'
import type { Edit } from '../../../../schemas/edit.ts'
import type { Category, Trait } from '../../../../schemas/trait-tree.ts'
import { foldName } from '../../prelude/fold-name.ts'
import { includesName, type NameBook, nameBook } from '../traits/check/name-book.ts'
import { keyOf } from './item-keys.ts'
import { type Retarget, retargetEdits } from './retarget.ts'

/** Takes traits out, and whatever pointed at them. */
export function removeTraits(document: Collection, traits: readonly { category: Category; trait: Trait }[]): Edit[] {
  const gone = new Set(traits.map(({ category, trait }) => nameKey(category.name, trait.name)))
  const { categories } = document.traitTree
  const left = categories.map((category): Category => ({
    ...category,
    traits: (category.traits ?? []).filter((trait) => !gone.has(nameKey(category.name, trait.name))),
  }))
  return [
    ...retargetEdits(document, {
      category: (name) => name,
      trait: (category, name) => (gone.has(nameKey(category, name)) ? null : name),
      tag: tagsLeft(categories, left),
    }),
    ...traits.map(({ category, trait }): Edit => ({
      op: 'remove',
      at: { category: keyOf(category), trait: keyOf(trait) },
    })),
  ]
}

/** Takes categories out, and whatever pointed at them. Placeholders stay: only a person knows what a text says without. */
export function removeCategories(document: Collection, categories: readonly Category[]): Edit[] {
  const gone = new Set(categories.map(({ name }) => foldName(name)))
  const before = document.traitTree.categories
  return [
    ...retargetEdits(document, {
      category: (name) => (gone.has(foldName(name)) ? null : name),
      trait: (_, name) => name,
      tag: tagsLeft(
        before,
        before.filter(({ name }) => !gone.has(foldName(name))),
      ),
    }),
    ...layerOptionEdits(document, gone),
    ...categories.map((category): Edit => ({ op: 'remove', at: { category: keyOf(category) } })),
  ]
}

/** False for a tag whose last trait goes. One that nothing had before is somebody's mistake, and stays for them to see. */
function tagsLeft(before: readonly Category[], after: readonly Category[]): Retarget['tag'] {
  const was = nameBook({ categories: [...before], rules: [] })
  const is = nameBook({ categories: [...after], rules: [] })
  const has = (book: NameBook, tag: string, category?: string) => {
    if (category === undefined) return includesName(book.tags(), tag)
    const of = book.category(category)
    return of !== undefined && includesName(book.tags(of), tag)
  }
  return (tag, category) => has(is, tag, category) || !has(was, tag, category)
}

function layerOptionEdits({ params }: Collection, gone: ReadonlySet<string>): Edit[] {
  const { layers } = params
  if (typeof layers !== 'object' || layers === null || Array.isArray(layers)) return []
  const kept = Object.entries(layers).filter(([name]) => !gone.has(foldName(name)))
  if (kept.length === Object.keys(layers).length) return []
  return [{ op: 'set', at: 'document', field: 'params', value: { ...params, layers: Object.fromEntries(kept) } }]
}

function nameKey(category: string, trait: string): string {
  return JSON.stringify([foldName(category), foldName(trait)])
}
