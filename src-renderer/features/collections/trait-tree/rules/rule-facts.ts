import type { Readiness } from '../../../../../schemas/commands/sheet-queries.ts'
import type { Problem } from '../../../../../schemas/errors.ts'
import type { Rule } from '../../../../../schemas/trait-tree.ts'
import { ruleKeyOf } from '../../../../../src-main/domain/plan/edit/item-keys.ts'
import { sentences } from '../../../../ui/sentences.ts'

/** What the engine found about a rule: what it takes by itself, and what it makes impossible. Whole numbers as text. */
export type RuleFacts = { takes: { cut: string; all: string } | null; conflicts: readonly string[] }

const ruleOf = /^traitTree\.rules\[(\d+)\]/

/** The faults of rules, by their index. */
export function ruleFaults(problems: readonly Problem[]): ReadonlyMap<number, readonly Problem[]> {
  const faults = new Map<number, Problem[]>()
  for (const problem of problems) {
    const index = ruleOf.exec(problem.field ?? '')?.[1]
    if (index === undefined) continue
    const at = Number(index)
    faults.set(at, [...(faults.get(at) ?? []), problem])
  }
  return faults
}

/**
 * What binds and what stands in the way, told of the rules that it is about: by their keys, which outlast an edit of
 * another rule. Nothing of a tree that is at fault: that is seen at once, without asking.
 */
export function ruleFacts(
  { capacity, problems }: Pick<Readiness, 'capacity' | 'problems'>,
  rules: readonly Rule[],
): ReadonlyMap<string, RuleFacts> {
  const facts = new Map<string, RuleFacts>()
  if (!capacity) return facts
  const tell = (index: number, of: (before: RuleFacts) => RuleFacts) => {
    const rule = rules[index]
    if (rule) facts.set(ruleKeyOf(rule), of(facts.get(ruleKeyOf(rule)) ?? { takes: null, conflicts: [] }))
  }
  const conflict = (sentence: string) => (before: RuleFacts) =>
    before.conflicts.includes(sentence) ? before : { ...before, conflicts: [...before.conflicts, sentence] }
  for (const { kind, needed, available, sentence, rules: about = [] } of capacity.binding) {
    const isCost = kind === 'rule' && needed !== undefined && available !== undefined
    const takes = isCost ? { cut: String(BigInt(needed) - BigInt(available)), all: needed } : null
    for (const index of about) tell(index, takes ? (before) => ({ ...before, takes }) : conflict(sentence))
  }
  for (const [index, about] of ruleFaults(problems)) {
    for (const { message, cure } of about) tell(index, conflict(sentences(message, cure)))
  }
  return facts
}
