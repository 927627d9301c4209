import type { Category, Rule, Trait } from '../../../../schemas/trait-tree.ts'
import { foldName } from '../../prelude/fold-name.ts'
import { hashOf } from '../../prelude/hash.ts'

const HASH_DIGITS = 16

/** Begins the key of a rule that has no id. */
export const RULE_HASH = 'rule '

/** Rules are compared by what they say; a tree may hold many, and each is asked for its key many times. */
const ruleKeys = new WeakMap<Rule, string>()

/** What a category or trait is known by in edits: its id, or its name as names are compared. */
export function keyOf({ id, name }: Pick<Category | Trait, 'id' | 'name'>): string {
  return id ?? foldName(name)
}

/** What a rule is known by in edits: its id, or a hash of what it says. */
export function ruleKeyOf(rule: Rule): string {
  if (rule.id !== undefined) return rule.id
  const known = ruleKeys.get(rule)
  if (known !== undefined) return known
  const key = `${RULE_HASH}${hashOf(rule).slice(0, HASH_DIGITS)}`
  ruleKeys.set(rule, key)
  return key
}
