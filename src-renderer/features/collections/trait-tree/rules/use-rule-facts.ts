import type { Readiness } from '../../../../../schemas/commands/sheet-queries.ts'
import type { Rule } from '../../../../../schemas/trait-tree.ts'
import { useReadiness } from '../../parts/use-readiness.ts'
import { type RuleFacts, ruleFacts } from './rule-facts.ts'

const NONE: ReadonlyMap<string, RuleFacts> = new Map()

/** Each answer was given about the rules that were there when it came: their indexes mean others by the next edit. */
const factsOf = new WeakMap<Readiness, ReadonlyMap<string, RuleFacts>>()

/** How many combinations there are now, and what was found about each rule. */
export function useRuleFacts(
  projectId: string,
  collectionId: string,
  rules: readonly Rule[],
): { readiness: Readiness | undefined; facts: ReadonlyMap<string, RuleFacts> } {
  const { data } = useReadiness(projectId, collectionId)
  if (!data) return { readiness: undefined, facts: NONE }
  const known = factsOf.get(data)
  if (known) return { readiness: data, facts: known }
  const facts = ruleFacts(data, rules)
  factsOf.set(data, facts)
  return { readiness: data, facts }
}
