import type { Collection } from '../../../../schemas/collection.ts'
import type { Edit } from '../../../../schemas/edit.ts'
import type { Category, Trait } from '../../../../schemas/trait-tree.ts'
import { foldName } from '../../prelude/fold-name.ts'
import { renamePlaceholders } from '../placeholders/rename-placeholders.ts'
import { keyOf } from './item-keys.ts'
import { retargetEdits } from './retarget.ts'

/** Renames a category; rules, pins, locks, parts, layer options and placeholders follow. */
export function renameCategory(document: Collection, category: Category, name: string): Edit[] {
  const at = { category: keyOf(category) }
  const isIt = (other: string) => foldName(other) === foldName(category.name)
  return [
    ...retargetEdits(document, {
      category: (other) => (isIt(other) ? name : other),
      trait: (_, trait) => trait,
      tag: () => true,
    }),
    ...paramEdits(document, category.name, name),
    ...idEdit(category, at),
    { op: 'set', at, field: 'name', value: name },
  ]
}

/** Renames a trait; rules, pins, locks and parts follow. */
export function renameTrait(document: Collection, category: Category, trait: Trait, name: string): Edit[] {
  const at = { category: keyOf(category), trait: keyOf(trait) }
  const isIt = (inCategory: string, other: string) =>
    foldName(inCategory) === foldName(category.name) && foldName(other) === foldName(trait.name)
  return [
    ...retargetEdits(document, {
      category: (other) => other,
      trait: (inCategory, other) => (isIt(inCategory, other) ? name : other),
      tag: () => true,
    }),
    ...idEdit(trait, at),
    { op: 'set', at, field: 'name', value: name },
  ]
}

/** What has no id gets the one that it is known by, so that its pieces find it under any name. */
function idEdit(item: Category | Trait, at: { category: string; trait?: string }): Edit[] {
  const { category, trait } = at
  const place = trait === undefined ? { category } : { category, trait }
  return item.id === undefined ? [{ op: 'set', at: place, field: 'id', value: keyOf(item) }] : []
}

function paramEdits({ params, traitTree }: Collection, from: string, to: string): Edit[] {
  const names = traitTree.categories.map((category) => category.name)
  const after = renameLayerOptions(renamePlaceholders(params, names, { from, to }), from, to)
  return JSON.stringify(after) === JSON.stringify(params)
    ? []
    : [{ op: 'set', at: 'document', field: 'params', value: after }]
}

function renameLayerOptions(params: Record<string, unknown>, from: string, to: string): Record<string, unknown> {
  const { layers } = params
  if (typeof layers !== 'object' || layers === null || Array.isArray(layers)) return params
  const entries = Object.entries(layers).map(([name, options]): [string, unknown] => [
    foldName(name) === foldName(from) ? to : name,
    options,
  ])
  return { ...params, layers: Object.fromEntries(entries) }
}
