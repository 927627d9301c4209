import type { Collection, Selection } from '../../../../schemas/collection.ts'
import type { Edit } from '../../../../schemas/edit.ts'
import type { Part, Ref, Rule, Trait } from '../../../../schemas/trait-tree.ts'
import { isLock } from '../sheet/lock-rule.ts'
import { keyOf, ruleKeyOf } from './item-keys.ts'

/** What becomes of everything that points at traits by name: another name, or null where what it names is taken out. */
export type Retarget = {
  category(name: string): string | null
  /** `category` is its present name. */
  trait(category: string, name: string): string | null
  /** False where nothing has the tag any more, in all of the tree or in one category. */
  tag(tag: string, category?: string): boolean
}

/**
 * The edits that have rules, pins, locks and parts follow what is renamed or taken out, in the document as it is before.
 * A rule whose condition is gone goes with it; one of its alternatives is left out, and it goes with the last. A lock of
 * a piece that can't be as it was goes too; a pin of somebody's own says nothing more of what is gone.
 */
export function retargetEdits(document: Collection, to: Retarget): Edit[] {
  const { categories, rules } = document.traitTree
  const changed = rules.filter((rule) => ruleEdits(rule, to).length > 0)
  const once = new Map(changed.map((rule) => [ruleKeyOf(rule), rule]))
  return [
    ...saidAgain(changed),
    ...[...once.values()].flatMap((rule) => ruleEdits(rule, to)),
    ...categories.flatMap((category) =>
      (category.traits ?? []).flatMap((trait) =>
        partEdits(trait, { category: keyOf(category), trait: keyOf(trait) }, to),
      ),
    ),
  ]
}

/** Takes out what rules say a second time: it changes nothing, and would share the key that the first one keeps. */
function saidAgain(rules: readonly Rule[]): Edit[] {
  const said = new Set<string>()
  return rules.flatMap((rule): Edit[] => {
    const key = ruleKeyOf(rule)
    if (said.has(key)) return [{ op: 'remove', at: { rule: key } }]
    said.add(key)
    return []
  })
}

function ruleEdits(rule: Rule, to: Retarget): Edit[] {
  const at = { rule: ruleKeyOf(rule) }
  const after = retargetedRule(rule, to)
  if (after === null) return [{ op: 'remove', at }]
  const before = rule as Record<string, unknown>
  const changed = Object.entries(after).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field]),
  )
  if (changed.length === 0) return []
  return [...withId(rule), ...changed.map(([field, value]): Edit => ({ op: 'set', at, field, value }))]
}

/** What has no id keeps the key by which it is known, for all that follows. */
export function withId(rule: Rule): Edit[] {
  const key = ruleKeyOf(rule)
  return rule.id === undefined ? [{ op: 'set', at: { rule: key }, field: 'id', value: key }] : []
}

function retargetedRule(rule: Rule, to: Retarget): Partial<Rule> | null {
  if (rule.kind === 'pin') {
    const selection = retargetedSelection(rule.selection, to)
    const isLess = Object.keys(selection).length < Object.keys(rule.selection).length
    if (Object.keys(selection).length === 0 || (isLess && isLock(rule))) return null
    return { selection }
  }
  const when = retargetedRefs(rule.when, to)
  const others = retargetedRefs(rule.kind === 'forbid' ? rule.with : rule.anyOf, to)
  if (when.length < rule.when.length || others.length === 0) return null
  return rule.kind === 'forbid' ? { when, with: others } : { when, anyOf: others }
}

function retargetedSelection(selection: Selection, to: Retarget): Selection {
  return Object.fromEntries(
    Object.entries(selection).flatMap(([category, value]) => {
      const name = to.category(category)
      const trait = value === null ? null : to.trait(category, String(value))
      if (name === null || (trait === null && value !== null)) return []
      return [[name, trait === String(value) ? value : trait] as const]
    }),
  )
}

function retargetedRefs(refs: readonly Ref[], to: Retarget): Ref[] {
  return refs.flatMap((ref): Ref[] => {
    if (!('category' in ref)) return to.tag(ref.tag) ? [ref] : []
    const category = to.category(ref.category)
    if (category === null) return []
    if ('tag' in ref) return to.tag(ref.tag, ref.category) ? [{ category, tag: ref.tag }] : []
    const trait = to.trait(ref.category, ref.trait)
    return trait === null ? [] : [{ category, trait }]
  })
}

function partEdits({ parts }: Trait, at: { category: string; trait: string }, to: Retarget): Edit[] {
  if (!parts) return []
  const after = parts.flatMap((part) => retargetedPart(part, to))
  return JSON.stringify(after) === JSON.stringify(parts) ? [] : [{ op: 'set', at, field: 'parts', value: after }]
}

/** A part that is drawn only together with what is gone is never drawn again. */
function retargetedPart(part: Part, to: Retarget): Part[] {
  const { when, clipTo, recolorBy, ...rest } = part
  const refs = when && retargetedRefs(when, to)
  if (refs && refs.length < (when?.length ?? 0)) return []
  const clip = clipTo === undefined ? null : to.category(clipTo)
  const recolor = recolorBy === undefined ? null : to.category(recolorBy)
  return [
    {
      ...rest,
      ...(refs && { when: refs }),
      ...(clip !== null && { clipTo: clip }),
      ...(recolor !== null && { recolorBy: recolor }),
    },
  ]
}
