import type { Collection } from '../../../../../schemas/collection.ts'
import type { Edit, EditWhat } from '../../../../../schemas/edit.ts'
import type { Ref, Rule } from '../../../../../schemas/trait-tree.ts'
import { ruleKeyOf } from '../../../../../src-main/domain/plan/edit/item-keys.ts'
import { withId } from '../../../../../src-main/domain/plan/edit/retarget.ts'
import { isLock } from '../../../../../src-main/domain/plan/sheet/lock-rule.ts'
import type { ChangeOf } from '../../edit/shown-document.ts'

export type Pin = Extract<Rule, { kind: 'pin' }>
type Fields<R> = { [K in keyof R]?: R[K] | undefined }
/** Fields of a rule between traits, or of a pin; undefined takes one away. */
export type RuleFields =
  | Fields<Extract<Rule, { kind: 'forbid' }>>
  | Fields<Extract<Rule, { kind: 'require' }>>
  | Fields<Pin>

/** Adds rules behind the others. Each has a fresh id. */
export function addRules(rules: readonly Rule[]): ChangeOf {
  return ({ traitTree }) => {
    const [first] = rules
    if (!first) return null
    return {
      edits: rules.map((item, nth) => ({ op: 'insert', list: 'rules', index: traitTree.rules.length + nth, item })),
      what: { verb: first.kind, subject: ruleSubject(first), count: rules.length },
    }
  }
}

/** Takes a rule away; a lock is let go. */
export function removeRule(key: string): ChangeOf {
  return (document) => {
    const rule = findRule(document, key)
    if (!rule) return null
    const verb: EditWhat['verb'] = isLock(rule) ? 'unlock' : 'lift'
    return { edits: [{ op: 'remove', at: { rule: key } }], what: { verb, subject: ruleSubject(rule), count: 1 } }
  }
}

/** A copy right after its original. A pin's copy is for the first piece that has none. */
export function duplicateRule(key: string, id: string): ChangeOf {
  return (document) => {
    const { rules } = document.traitTree
    const rule = findRule(document, key)
    const isLocked: boolean = rule !== undefined && isLock(rule)
    if (!rule || isLocked) return null
    const item: Rule =
      rule.kind === 'pin' ? { ...rule, id, pieceNumber: freePieceNumber(rules, rule.pieceNumber) } : { ...rule, id }
    return {
      edits: [{ op: 'insert', list: 'rules', index: rules.indexOf(rule) + 1, item }],
      what: { verb: 'duplicate', subject: ruleSubject(rule), count: 1 },
    }
  }
}

export function setRule(key: string, fields: RuleFields): ChangeOf {
  return (document) => {
    const rule = findRule(document, key)
    if (!rule) return null
    return {
      edits: [
        ...withId(rule),
        ...Object.entries(fields).map(([field, value]: [string, unknown]): Edit => ({
          op: 'set',
          at: { rule: key },
          field,
          value,
        })),
      ],
      what: { verb: 'set', subject: ruleSubject(rule), count: 1 },
    }
  }
}

export function findRule({ traitTree }: Collection, key: string): Rule | undefined {
  return traitTree.rules.find((rule) => ruleKeyOf(rule) === key)
}

/** The first piece from a number on that no pin and no lock is about. */
export function freePieceNumber(rules: readonly Rule[], from = 1): number {
  const taken = new Set(rules.flatMap((rule) => (rule.kind === 'pin' ? [rule.pieceNumber] : [])))
  let number = from
  while (taken.has(number)) number += 1
  return number
}

/** What a rule is about, for the words of undo: `Crown – Mohawk`, of a pin the number. */
function ruleSubject(rule: Rule): string {
  if (rule.kind === 'pin') return String(rule.pieceNumber)
  const [when] = rule.when
  const [other] = rule.kind === 'forbid' ? rule.with : rule.anyOf
  return [when, other].flatMap((ref) => (ref ? [refName(ref)] : [])).join(' – ')
}

function refName(ref: Ref): string {
  return 'trait' in ref ? ref.trait : ref.tag
}
