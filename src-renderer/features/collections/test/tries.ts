import type { Selection } from '../../../../schemas/collection.ts'
import type { Category, TraitTree } from '../../../../schemas/trait-tree.ts'
import { rangeSize, rangeValues } from '../../../../src-main/domain/plan/traits/compile/range-values.ts'

/** What is asked of a piece that is tried: traits that are kept, and what the others are drawn by. */
export type Wish = { fixed: Selection; seed: string; number: number }

/** A piece that was tried and drawn. */
export type Try = Wish & {
  /** Counted in this session, from 1. */
  id: number
  selection: Selection
  /** The document it was tried with: another one may draw others. */
  documentHash: string
  /** What was drawn: another one is another picture. */
  requestHash: string
  sha256: string
  width: number
  height: number
}

const KEPT = 40

/** The tries with one more, the last first. */
export function withTry(tries: readonly Try[], one: Omit<Try, 'id'>): Try[] {
  return [{ ...one, id: (tries[0]?.id ?? 0) + 1 }, ...tries].slice(0, KEPT)
}

/**
 * What has to be asked for the traits of a try to come again: what was asked then, or, where the collection was edited
 * since, every trait by itself.
 */
export function wishOf({ fixed, seed, number, selection, documentHash }: Try, nowHash: string): Wish {
  return { fixed: documentHash === nowHash ? fixed : selection, seed, number }
}

/** At most two are compared: with a third the one that was there longest goes. */
export function toggleCompared(compared: readonly number[], id: number): number[] {
  return compared.includes(id) ? compared.filter((one) => one !== id) : [...compared, id].slice(-2)
}

/** Of what is kept that which the tree still has: a trait may have been renamed or taken out meanwhile. */
export function stillThere(fixed: Selection, { categories }: TraitTree): Selection {
  const known = new Map(categories.map((category) => [category.name, category]))
  return Object.fromEntries(
    Object.entries(fixed).filter(([name, value]) => {
      const category = known.get(name)
      return category !== undefined && holds(category, value)
    }),
  )
}

function holds(category: Category, value: Selection[string]): boolean {
  if (category.mode === 'generated') {
    const { generator } = category
    return generator !== undefined && rangeSize(generator) > 0n && rangeValues(generator).rungOf(value) !== -1
  }
  if (value === null) return !category.required
  return (category.traits ?? []).some(({ name, enabled }) => enabled && name === value)
}
