import type { Collection } from '../../../../schemas/collection.ts'
import type { Edit } from '../../../../schemas/edit.ts'
import type { Category, Trait } from '../../../../schemas/trait-tree.ts'
import { keyOf } from './item-keys.ts'

/** Moves traits of a category together, in their order, to before another one of it that is not moved; null: to the end. */
export function moveTraits(category: Category, moved: readonly Trait[], before: Trait | null): Edit[] {
  return movesBefore(category.traits ?? [], moved, before).map(({ item, index }) => ({
    op: 'move',
    at: { category: keyOf(category), trait: keyOf(item) },
    index,
  }))
}

/** Moves categories together, in their order, to before another one that is not moved; null: to the end. */
export function moveCategories({ traitTree }: Collection, moved: readonly Category[], before: Category | null): Edit[] {
  return movesBefore(traitTree.categories, moved, before).map(({ item, index }) => ({
    op: 'move',
    at: { category: keyOf(item) },
    index,
  }))
}

/**
 * Before what a block is to stand so that it goes up or down by one of those that are not moved with it: undefined where
 * it is at that end already.
 */
export function oneStep<T>(list: readonly T[], moved: readonly T[], step: -1 | 1): T | null | undefined {
  const places = moved.map((item) => list.indexOf(item)).toSorted((a, b) => a - b)
  const first = places[0]
  const last = places.at(-1)
  if (first === undefined || last === undefined) return undefined
  const isWhole = last - first === moved.length - 1
  if (step === -1) return first > 0 ? list[first - 1] : isWhole ? undefined : notMoved(list, moved, first)
  if (last < list.length - 1) return list[last + 2] ?? null
  return isWhole ? undefined : null
}

/** The first one behind an index that stays: what is scattered gathers before it. */
function notMoved<T>(list: readonly T[], moved: readonly T[], from: number): T | null {
  return list.find((item, index) => index > from && !moved.includes(item)) ?? null
}

/** Each move as it is made after those before it; what stays where it is is left out. */
function movesBefore<T>(list: readonly T[], moved: readonly T[], before: T | null): { item: T; index: number }[] {
  let now = list
  const moves = list
    .filter((item) => moved.includes(item))
    .flatMap((item) => {
      const from = now.indexOf(item)
      const rest = now.toSpliced(from, 1)
      const index = before === null ? rest.length : rest.indexOf(before)
      now = rest.toSpliced(index, 0, item)
      return index === from ? [] : [{ item, index }]
    })
  return now.every((item, index) => item === list[index]) ? [] : moves
}
