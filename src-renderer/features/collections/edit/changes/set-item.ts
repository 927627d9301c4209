import type { EditWhat } from '../../../../../schemas/edit.ts'
import type { Category, Trait } from '../../../../../schemas/trait-tree.ts'
import type { ChangeOf } from '../shown-document.ts'
import { findCategory, findTrait } from './find-item.ts'

/** What fields come to be; undefined takes one away. */
export type CategoryFields = { [K in keyof Category]?: Category[K] | undefined }
export type TraitFields = { [K in keyof Trait]?: Trait[K] | undefined }

export function setCategory(key: string, fields: CategoryFields, verb: EditWhat['verb'] = 'set'): ChangeOf {
  return (document) => {
    const category = findCategory(document, key)
    if (!category) return null
    return {
      edits: Object.entries(fields).map(([field, value]) => ({ op: 'set', at: { category: key }, field, value })),
      what: { verb, subject: category.name, count: 1 },
    }
  }
}

export function setTrait(
  at: { category: string; trait: string },
  fields: TraitFields,
  verb: EditWhat['verb'] = 'set',
): ChangeOf {
  return (document) => {
    const trait = findTrait(findCategory(document, at.category), at.trait)
    if (!trait) return null
    return {
      edits: Object.entries(fields).map(([field, value]) => ({ op: 'set', at, field, value })),
      what: { verb, subject: trait.name, count: 1 },
    }
  }
}
