import type { Category, TraitTree } from '../../../../../schemas/trait-tree.ts'
import { foldName } from '../../../prelude/fold-name.ts'
import type { CompiledCategory, CompiledOption, CompiledTree } from './compiled-tree.ts'
import { refMatcher } from './match-ref.ts'
import { rangeValues } from './range-values.ts'
import { ruleNogoods } from './rule-nogoods.ts'
import { scaledWeights } from './scaled-weights.ts'

/** Makes a tree ready for planning. The tree has no faults by `checkTree` and its defaults are written out. */
export function compileTree(tree: TraitTree): CompiledTree {
  const varies = tree.categories.some((category) => category.mode === 'manual' && choices(category) > 1)
  const categories = tree.categories.map((category) => compileCategory(category, varies))
  const categoryByName = new Map(categories.map((category, index) => [foldName(category.name), index]))
  const matches = refMatcher(tree, categories, categoryByName)
  return {
    source: tree,
    categories,
    categoryByName,
    nogoods: tree.rules.flatMap((rule, index) => ruleNogoods(rule, index, matches)),
    pins: tree.rules.flatMap((rule, index) =>
      rule.kind === 'pin' ? [{ rule: index, number: rule.pieceNumber, selection: rule.selection }] : [],
    ),
  }
}

/** How many different things a manual category can be drawn as. */
function choices(category: Category): number {
  return manualOptions(category).filter((option) => option.weight > 0n).length
}

function compileCategory(category: Category, manualVaries: boolean): CompiledCategory {
  const generated = category.mode === 'generated' && category.generator !== undefined
  const options = generated ? generatedOptions(category) : manualOptions(category)
  const range = generated && category.generator !== undefined ? rangeValues(category.generator) : null
  const byDefault = range === null || (!manualVaries && range.unique)
  return {
    name: category.name,
    options,
    optionByName: new Map(
      options.flatMap(({ name }, index) => (name === null ? [] : [[foldName(name), index] as const])),
    ),
    none: options.findIndex((option) => option.kind === 'none'),
    range,
    counts: category.countsForUniqueness ?? byDefault,
  }
}

function manualOptions(category: Category): CompiledOption[] {
  const traits = category.traits ?? []
  const written = traits.map((trait) => (trait.enabled ? trait.rarity : 0))
  const weights = scaledWeights(category.required ? written : [...written, category.noneWeight])
  const options = traits.map((trait, index): CompiledOption => ({
    kind: 'trait',
    name: trait.name,
    weight: weights[index]!,
    enabled: trait.enabled,
    count: trait.enabled ? (trait.count ?? null) : null,
  }))
  return category.required ? options : [...options, noneOption(weights.at(-1)!)]
}

function generatedOptions(category: Category): CompiledOption[] {
  const weights = scaledWeights(category.required ? [undefined] : [undefined, category.noneWeight])
  const value: CompiledOption = { kind: 'value', name: null, weight: weights[0]!, enabled: true, count: null }
  return category.required ? [value] : [value, noneOption(weights[1]!)]
}

function noneOption(weight: bigint): CompiledOption {
  return { kind: 'none', name: null, weight, enabled: true, count: null }
}
