import type { Trait } from '../../../../../schemas/trait-tree.ts'
import { err, ok, type Result } from '../../../../../src-main/domain/prelude/result.ts'
import { text } from '../../../../text/text.ts'
import { renameCategoryTo, renameTraitTo } from '../../edit/changes/rename-item.ts'
import { setCategory, setTrait, type TraitFields } from '../../edit/changes/set-item.ts'
import { keysOfRow } from '../../edit/row-id.ts'
import type { ChangeOf } from '../../edit/shown-document.ts'
import type { TreeColumn } from '../../edit/tree-selection-store.ts'
import { readNumber, writeNumber } from '../read-number.ts'
import { readValue, writeValue } from './trait-value.ts'

export type CellSpec = {
  stored: string
  /** Placed in the field while it is blank. */
  placeholder?: string
  isNumber?: boolean
  read(typed: string): Result<ChangeOf, string>
}

const NAME_MAX = 300

export function readName(typed: string): Result<string, string> {
  const name = typed.trim()
  return name === '' || name.length > NAME_MAX ? err(text.traitTree.wrong.name) : ok(name)
}

/** A weight or nothing, which is common. */
export function readWeight(typed: string): Result<number | undefined, string> {
  if (typed.trim() === '') return ok(undefined)
  const weight = readNumber(typed)
  return weight === null || weight < 0 ? err(text.traitTree.wrong.weight) : ok(weight)
}

/** A count or nothing, which is a share of what is left. */
export function readCount(typed: string): Result<number | undefined, string> {
  if (typed.trim() === '') return ok(undefined)
  const count = readNumber(typed.replaceAll(',', ''))
  return count === null || count < 0 || !Number.isSafeInteger(count) ? err(text.traitTree.wrong.count) : ok(count)
}

/** Tags as they are typed in one line, parted by commas. */
export function readTags(typed: string): Result<string[], string> {
  const tags = [...new Set(typed.split(',').map((tag) => tag.trim()))].filter((tag) => tag !== '')
  return tags.some((tag) => tag.length > NAME_MAX) ? err(text.traitTree.wrong.name) : ok(tags)
}

export function categoryNameSpec(rowId: string, name: string, isNew = false): CellSpec {
  return {
    stored: name,
    read: (typed) => withRead(readName(typed), (to) => renameCategoryTo(rowId, to, isNew)),
  }
}

/** What can be typed into a cell of a trait; null where nothing can. `isNew`: just added, and named for the first time. */
export function traitCellSpec(rowId: string, trait: Trait, column: TreeColumn, isNew = false): CellSpec | null {
  const { category, trait: key } = keysOfRow(rowId)
  if (key === null) return null
  const at = { category, trait: key }
  const set = <T>(read: Result<T, string>, fieldsOf: (value: T) => TraitFields) =>
    withRead(read, (value) => setTrait(at, fieldsOf(value)))
  switch (column) {
    case 'name':
      return {
        stored: trait.name,
        read: (typed) => withRead(readName(typed), (name) => renameTraitTo(at, name, isNew)),
      }
    case 'value': {
      const { value } = trait
      if (typeof value === 'object') return null
      const isNumber = typeof value === 'number'
      return {
        stored: writeValue(value),
        isNumber,
        read: (typed) => set(readValue(typed, value), (to) => ({ value: to })),
      }
    }
    case 'weight':
      return {
        stored: writeNumber(trait.rarity),
        isNumber: true,
        read: (typed) => set(readWeight(typed), (rarity) => ({ rarity })),
      }
    case 'count':
      return {
        stored: writeNumber(trait.count),
        isNumber: true,
        read: (typed) => set(readCount(typed), (count) => ({ count })),
      }
    case 'tags':
      return { stored: trait.tags.join(', '), read: (typed) => set(readTags(typed), (tags) => ({ tags })) }
  }
}

/** The weight of None. */
export function noneWeightSpec(categoryKey: string, weight: number | undefined): CellSpec {
  return {
    stored: writeNumber(weight),
    isNumber: true,
    read: (typed) => withRead(readWeight(typed), (noneWeight) => setCategory(categoryKey, { noneWeight })),
  }
}

export function withRead<T, U>(read: Result<T, string>, make: (value: T) => U): Result<U, string> {
  return read.ok ? ok(make(read.value)) : read
}
