import type { EditWhat } from '../../../../../schemas/edit.ts'
import { renameCategory, renameTrait } from '../../../../../src-main/domain/plan/edit/rename.ts'
import type { ChangeOf } from '../shown-document.ts'
import { findCategory, findTrait } from './find-item.ts'

/** Renames a category, and all that points at it. `isNew`: it was just added, and is named for the first time. */
export function renameCategoryTo(key: string, name: string, isNew = false): ChangeOf {
  return (document) => {
    const category = findCategory(document, key)
    if (!category || category.name === name) return null
    return {
      edits: renameCategory(document, category, name),
      what: named(name, isNew),
    }
  }
}

/** Renames a trait, and all that points at it. One that was just added is what it is called, until it is given a value. */
export function renameTraitTo(at: { category: string; trait: string }, name: string, isNew = false): ChangeOf {
  return (document) => {
    const category = findCategory(document, at.category)
    const trait = findTrait(category, at.trait)
    if (!category || !trait || trait.name === name) return null
    const edits = renameTrait(document, category, trait, name)
    return {
      edits: isNew && trait.value === trait.name ? [...edits, { op: 'set', at, field: 'value', value: name }] : edits,
      what: named(name, isNew),
    }
  }
}

/** Told by the name that it then has, which is the one on screen. */
function named(name: string, isNew: boolean): EditWhat {
  return { verb: isNew ? 'add' : 'rename', subject: name, count: 1 }
}
