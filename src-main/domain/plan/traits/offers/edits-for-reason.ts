import type { TraitTree } from '../../../../../schemas/trait-tree.ts'
import { foldName } from '../../../prelude/fold-name.ts'
import type { Reason, TraitName } from '../reason.ts'
import type { TreeEdit } from './offer.ts'

/** Edits that may lift a reason, the gentlest first. Whether they do is tried, not assumed. */
export function editsForReason(tree: TraitTree, supply: number, reason: Reason): TreeEdit[] {
  const drops = (reason.rules ?? []).map((rule): TreeEdit => ({ op: 'drop_rule', rule }))
  const [about] = reason.traits ?? []
  switch (reason.kind) {
    case 'capacity':
    case 'kept_no_completion':
    case 'pieces_missing':
      return [...drops, ...moreCombinations(tree)]
    case 'range':
      return about === undefined ? [] : longerRange(tree, supply, about.category)
    case 'rule':
    case 'never_appears':
    case 'contradiction':
    case 'kept_breaks_rule':
    case 'pin_conflict':
    case 'kept_duplicate':
    case 'kept_unknown':
      return drops
    case 'kept_beyond_supply':
      return [{ op: 'set_supply', supply: Number(reason.needed) }, ...drops]
    case 'count_never':
      return [...forTrait(about, rarityBlank), ...forTrait(about, (named) => count(named, 0))]
    case 'count_sum':
      return fittingCounts(tree, supply, reason)
    case 'count_over_combinations':
      return [...forTrait(about, (named) => count(named, Number(reason.available))), ...moreCombinations(tree)]
    case 'count_kept':
      return forTrait(about, (named) => count(named, Number(reason.needed)))
    case 'counts_over_demand':
      return [...drops, ...(reason.traits ?? []).flatMap((named) => forTrait(named, (one) => count(one, null)))]
    case 'count_missed':
    case 'counts_exhausted':
      return tree.categories.flatMap((category) =>
        (category.traits ?? []).flatMap((trait): TreeEdit[] =>
          trait.count === undefined ? [] : [count({ category: category.name, trait: trait.name }, null)],
        ),
      )
    case 'few_choices':
    case 'invalid_tree':
    case 'node_budget':
      return []
  }
}

interface NamedTrait {
  readonly category: string
  readonly trait: string
}

/** Traits that are off or never drawn, categories that do not count or may not be empty. */
function moreCombinations(tree: TraitTree): TreeEdit[] {
  return tree.categories.flatMap(({ name, mode, traits = [], required, countsForUniqueness }): TreeEdit[] => [
    ...(countsForUniqueness === false
      ? [{ op: 'set_counts_for_uniqueness', category: name, counts: true } as const]
      : []),
    ...(mode === 'manual' ? traits : []).flatMap(({ name: trait, enabled, rarity }): TreeEdit[] => {
      if (!enabled && rarity !== 0) return [{ op: 'enable_trait', category: name, trait }]
      return enabled && rarity === 0 ? [rarityBlank({ category: name, trait })] : []
    }),
    ...(mode === 'manual' && required ? [{ op: 'set_required', category: name, required: false } as const] : []),
  ])
}

function longerRange(tree: TraitTree, supply: number, name: string): TreeEdit[] {
  const range = tree.categories.find((category) => foldName(category.name) === foldName(name))?.generator
  if (range === undefined) return []
  const end = range.start + (supply - 1) * range.step
  return [
    ...(Number.isSafeInteger(end) ? [{ op: 'set_range_end', category: name, end } as const] : []),
    { op: 'set_range_unique', category: name, unique: false },
  ]
}

/** Leaves one count open, or lowers it by what is too much. */
function fittingCounts(tree: TraitTree, supply: number, reason: Reason): TreeEdit[] {
  const surplus = Number(reason.needed) - supply
  const edits = (reason.traits ?? []).flatMap((named) =>
    forTrait(named, (one): TreeEdit => {
      const category = tree.categories.find((known) => known.name === one.category)
      const asked = category?.traits?.find((known) => known.name === one.trait)?.count ?? 0
      return count(one, surplus > 0 && asked >= surplus ? asked - surplus : surplus < 0 ? asked - surplus : null)
    }),
  )
  return [...edits, { op: 'set_supply', supply: Number(reason.needed) }]
}

function forTrait(named: TraitName | undefined, edit: (named: NamedTrait) => TreeEdit): TreeEdit[] {
  return named === undefined || named.trait === null ? [] : [edit({ category: named.category, trait: named.trait })]
}

function count({ category, trait }: NamedTrait, to: number | null): TreeEdit {
  return { op: 'set_count', category, trait, count: to }
}

function rarityBlank({ category, trait }: NamedTrait): TreeEdit {
  return { op: 'set_rarity', category, trait, rarity: null }
}
