import type { Selection } from '../../../../../schemas/collection.ts'
import type { Ref, Rule } from '../../../../../schemas/trait-tree.ts'
import { foldName } from '../../../../../src-main/domain/prelude/fold-name.ts'
import { freePieceNumber } from './rule-changes.ts'

/** A rule that is not there yet. */
export type RuleDraft = {
  kind: Rule['kind']
  when: readonly Ref[]
  others: readonly Ref[]
  /** True: each of `when` makes a rule of its own; false: they are meant together. */
  isEach: boolean
  pieceNumber: number | null
  selection: Selection
  reason: string
}

type TraitRef = { category: string; trait: string }

/**
 * A draft of what is selected. The fewest of one category come first, so that it is as few rules as it can be; what asks
 * for others is what was there first.
 */
export function draftOf(kind: Rule['kind'], selected: readonly TraitRef[], rules: readonly Rule[]): RuleDraft {
  const groups = [...Map.groupBy(selected, ({ category }) => foldName(category)).values()]
  const first =
    kind === 'forbid'
      ? groups.reduce<TraitRef[] | undefined>(
          (least, group) => (least && least.length <= group.length ? least : group),
          undefined,
        )
      : groups[0]
  const when = first ?? []
  return {
    kind,
    when,
    others: selected.filter((ref) => !when.includes(ref)),
    isEach: when.length > 1,
    pieceNumber: freePieceNumber(rules),
    // Of a category a piece has one trait.
    selection: Object.fromEntries(groups.flatMap(([ref]) => (ref ? [[ref.category, ref.trait]] : []))),
    reason: '',
  }
}

/** Two traits of one category are never together, so that they can only be meant each by itself. */
export function mustBeEach({ when }: Pick<RuleDraft, 'when'>): boolean {
  const categories = when.flatMap((ref) => ('trait' in ref ? [foldName(ref.category)] : []))
  return new Set(categories).size < categories.length
}

/** The rules that a draft comes to; none where something is missing. */
export function rulesOfDraft(draft: RuleDraft, freshId: () => string): Rule[] {
  const { kind, when, others, pieceNumber, selection } = draft
  const reason = draft.reason.trim() === '' ? {} : { reason: draft.reason.trim() }
  if (kind === 'pin') {
    if (pieceNumber === null || Object.keys(selection).length === 0) return []
    return [{ kind, id: freshId(), pieceNumber, selection: { ...selection }, ...reason }]
  }
  if (when.length === 0 || others.length === 0) return []
  const ways = draft.isEach || mustBeEach(draft) ? when.map((ref) => [ref]) : [[...when]]
  return ways.map((way): Rule => {
    const base = { id: freshId(), when: way, ...reason }
    return kind === 'forbid' ? { ...base, kind, with: [...others] } : { ...base, kind, anyOf: [...others] }
  })
}
