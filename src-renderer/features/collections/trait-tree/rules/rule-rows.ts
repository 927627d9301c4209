import type { Rule } from '../../../../../schemas/trait-tree.ts'
import { ruleKeyOf } from '../../../../../src-main/domain/plan/edit/item-keys.ts'
import { foldName } from '../../../../../src-main/domain/prelude/fold-name.ts'
import { ruleSentence } from './rule-sentences.ts'

/** A line of the list: a rule, or what stands over pins and locks. `index` is the rule's in the document. */
export type RuleRow =
  | { kind: 'rule'; id: string; key: string; rule: Rule; index: number }
  | { kind: 'pins'; id: 'pins'; count: number }

const sought = new WeakMap<Rule, string>()

/**
 * The rules whose sentences hold what is sought: those between traits first, then pins and locks by their numbers. What is
 * `kept` stays, whatever it comes to say: somebody is at it.
 */
export function ruleRows(rules: readonly Rule[], search: string, kept: string | null = null): RuleRow[] {
  const wanted = foldName(search)
  const seen = new Map<string, number>()
  const rows = rules.map((rule, index) => {
    const key = ruleKeyOf(rule)
    // Rules that say the same and have no id share their key.
    const nth = seen.get(key) ?? 0
    seen.set(key, nth + 1)
    return { kind: 'rule' as const, id: nth === 0 ? key : `${key} ${nth}`, key, rule, index }
  })
  const found = wanted === '' ? rows : rows.filter(({ rule, id }) => id === kept || soughtIn(rule).includes(wanted))
  const pins = found.filter(({ rule }) => rule.kind === 'pin').toSorted((a, b) => numberOf(a.rule) - numberOf(b.rule))
  return [
    ...found.filter(({ rule }) => rule.kind !== 'pin'),
    ...(pins.length === 0 ? [] : [{ kind: 'pins' as const, id: 'pins' as const, count: pins.length }]),
    ...pins,
  ]
}

function soughtIn(rule: Rule): string {
  const known = sought.get(rule)
  if (known !== undefined) return known
  const words = foldName(ruleSentence(rule).replaceAll(/[\u2068\u2069]/g, ''))
  sought.set(rule, words)
  return words
}

function numberOf(rule: Rule): number {
  return rule.kind === 'pin' ? rule.pieceNumber : 0
}
