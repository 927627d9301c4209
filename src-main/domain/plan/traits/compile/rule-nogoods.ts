import type { Ref, Rule } from '../../../../../schemas/trait-tree.ts'
import type { Literal, Nogood } from './compiled-tree.ts'

/** Ways in which the refs of one `when` may fall on categories; a rule of several loose tags can have very many. */
export const WHEN_WAYS_MAX = 20_000

/**
 * Writes a forbid or require rule as nogoods. For every way in which `when` holds: `forbid` rules out any match of
 * `with` in another category; `require` rules out that no other category matches `anyOf`.
 */
export function ruleNogoods(rule: Rule, index: number, matches: (ref: Ref) => Literal[]): Nogood[] {
  if (rule.kind === 'pin') return []
  const others = unionByCategory((rule.kind === 'forbid' ? rule.with : rule.anyOf).map(matches))
  const nogoods: Nogood[] = []
  for (const when of whenWays(rule.when.map(matches))) {
    const elsewhere = others.filter((other) => !when.some((literal) => literal.category === other.category))
    if (rule.kind === 'forbid') {
      for (const other of elsewhere) nogoods.push({ rule: index, literals: inOrder([...when, other]) })
      continue
    }
    const unmet = elsewhere.map(complement)
    if (unmet.every(canHold)) nogoods.push({ rule: index, literals: inOrder([...when, ...unmet]) })
  }
  return nogoods
}

/** How many ways the refs of a `when` fall on categories. */
export function whenWaysCount(matched: readonly (readonly Literal[])[]): number {
  return matched.reduce((ways, literals) => ways * literals.length, 1)
}

function whenWays(matched: readonly (readonly Literal[])[]): Literal[][] {
  if (whenWaysCount(matched) > WHEN_WAYS_MAX) return []
  let ways: Literal[][] = [[]]
  for (const literals of matched) {
    ways = ways.flatMap((way) => literals.map((literal) => joined(way, literal)))
  }
  return ways.filter((way) => way.every(canHold))
}

/** Adds a condition; two on one category must both hold. */
function joined(way: readonly Literal[], added: Literal): Literal[] {
  const same = way.find((literal) => literal.category === added.category)
  if (same === undefined) return [...way, added]
  const both = { category: added.category, holds: same.holds.map((bit, option) => bit & added.holds[option]!) }
  return way.map((literal) => (literal === same ? both : literal))
}

function unionByCategory(matched: readonly (readonly Literal[])[]): Literal[] {
  const byCategory = new Map<number, Uint8Array>()
  for (const { category, holds } of matched.flat()) {
    const union = byCategory.get(category)
    byCategory.set(category, union === undefined ? holds : union.map((bit, option) => bit | holds[option]!))
  }
  return [...byCategory].map(([category, holds]) => ({ category, holds }))
}

function complement({ category, holds }: Literal): Literal {
  return { category, holds: holds.map((bit) => 1 - bit) }
}

function canHold(literal: Literal): boolean {
  return literal.holds.includes(1)
}

function inOrder(literals: Literal[]): Literal[] {
  return literals.sort((a, b) => a.category - b.category)
}
