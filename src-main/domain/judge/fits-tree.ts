import type { Selection } from '../../../schemas/collection.ts'
import type { TraitTree } from '../../../schemas/trait-tree.ts'
import { compileTree } from '../plan/traits/compile/compile-tree.ts'
import type { CompiledTree } from '../plan/traits/compile/compiled-tree.ts'
import { readSelection } from '../plan/traits/kept/read-selection.ts'
import { normalizeTree } from '../plan/traits/normalize-tree.ts'

/** Judges whole combinations under one tree. */
export type TreeFit = {
  /** Names of the categories in which no two pieces may agree. */
  counting: readonly string[]
  /** True where every trait exists, no rule is broken and no pin says otherwise. */
  fits(number: number, selection: Selection): boolean
}

/** Prepares a tree that has no faults. */
export function treeFit(source: TraitTree): TreeFit {
  const tree = compileTree(normalizeTree(source))
  return {
    counting: tree.categories.filter(({ counts }) => counts).map(({ name }) => name),
    fits(number, selection) {
      const { cells, unknown } = readSelection(tree, selection)
      if (unknown.length > 0 || cells.length < tree.categories.length) return false
      const options = new Map(cells.map(({ category, option }) => [category, option]))
      return !breaksRule(tree, options) && !breaksPin(tree, number, options)
    },
  }
}

function breaksRule({ nogoods }: CompiledTree, options: ReadonlyMap<number, number>): boolean {
  return nogoods.some(({ literals }) =>
    literals.every(({ category, holds }) => holds[options.get(category) ?? -1] === 1),
  )
}

function breaksPin(tree: CompiledTree, number: number, options: ReadonlyMap<number, number>): boolean {
  return tree.pins
    .filter((pin) => pin.number === number)
    .flatMap((pin) => readSelection(tree, pin.selection).cells)
    .some(({ category, option }) => options.get(category) !== option)
}
