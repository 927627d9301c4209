import type { Selection } from '../../../../schemas/collection.ts'
import type { Rule, TraitTree } from '../../../../schemas/trait-tree.ts'

export type PinRule = Extract<Rule, { kind: 'pin' }>

/** What a lock says of itself among the rules. */
const REASON = 'Locked: the piece stays as it was seen.'

/** A lock is a pin of this id; every other pin is somebody's own. */
export function lockRule(number: number, selection: Selection): PinRule {
  return { id: `lock-${number}`, kind: 'pin', pieceNumber: number, selection, reason: REASON }
}

/** True for a pin that a lock made. */
export function isLock(rule: Rule): rule is PinRule {
  return rule.kind === 'pin' && rule.id === `lock-${rule.pieceNumber}`
}

/** Numbers of the pieces that are locked. */
export function lockedNumbers(tree: TraitTree): Set<number> {
  return new Set(tree.rules.filter(isLock).map((rule) => rule.pieceNumber))
}
