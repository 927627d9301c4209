import type { CompiledTree } from './compile/compiled-tree.ts'
import { buildDiagram } from './diagram/build-diagram.ts'
import { DEAD, type Diagram } from './diagram/diagram.ts'
import type { Reason } from './reason.ts'
import { ruleLabel } from './rule-label.ts'

/** Traits explained one by one; beyond, they are only counted. */
const EXPLAINED_MAX = 20
/** Rules among which the guilty ones are sought by leaving each out in turn. */
const RULES_SEARCHED_MAX = 64

/**
 * What the rules make impossible although the artist asks for it: a trait with a rarity that can never appear, a
 * category left without choices, rules that leave nothing at all. Each names the rules that together are to blame;
 * leaving any one of them out lifts it.
 */
export function contradictions(tree: CompiledTree, diagram: Diagram): Reason[] {
  const empty = tree.categories.filter((category) => category.options.every((option) => option.weight === 0n))
  if (empty.length > 0) {
    return empty.map(({ name }) => ({
      kind: 'contradiction',
      sentence: `${name} has no trait that may be drawn: every rarity is 0 or switched off.`,
      traits: [{ category: name, trait: null }],
    }))
  }
  if (!diagram.satisfiable) {
    if (!diagram.exact) return []
    const rules = guiltyRules(tree, () => true)
    return [
      {
        kind: 'contradiction',
        sentence: `The rules leave no combination at all: ${labels(tree, rules)} contradict each other.`,
        rules,
      },
    ]
  }
  return diagram.exact ? neverAppearing(tree, diagram) : []
}

function neverAppearing(tree: CompiledTree, diagram: Diagram): Reason[] {
  const reasons: Reason[] = []
  for (const { category, classOf, classCount, nodeCount, child } of diagram.layers) {
    const alive = new Uint8Array(classCount)
    for (let i = 0; i < nodeCount * classCount; i++) if (child[i] !== DEAD) alive[i % classCount] = 1
    const { name, options } = tree.categories[category]!
    for (const [option, { weight, kind, name: trait }] of options.entries()) {
      const one = classOf[option]!
      if (weight === 0n || one < 0 || alive[one] === 1) continue
      const what = kind === 'trait' ? `${name} "${trait}"` : kind === 'none' ? `${name} None` : `A value of ${name}`
      const rules =
        reasons.length < EXPLAINED_MAX
          ? guiltyRules(tree, (otherCategory, other) => otherCategory !== category || other === option)
          : []
      const because = rules.length > 0 ? `: ${labels(tree, rules)} rule${rules.length === 1 ? 's' : ''} it out` : ''
      reasons.push({
        kind: 'never_appears',
        sentence: `${what} can never appear${because}.`,
        rules,
        traits: [{ category: name, trait }],
      })
    }
  }
  return reasons
}

/** A smallest set of rules (none can be left out) under which the allowed options have no valid combination. */
function guiltyRules(tree: CompiledTree, allowed: (category: number, option: number) => boolean): number[] {
  const all = [...new Set(tree.nogoods.map((nogood) => nogood.rule))]
  if (all.length > RULES_SEARCHED_MAX) return []
  const blocked = (rules: ReadonlySet<number>): boolean => {
    const fewer = { ...tree, nogoods: tree.nogoods.filter((nogood) => rules.has(nogood.rule)) }
    return !buildDiagram(
      fewer,
      (category, option) => tree.categories[category]!.options[option]!.weight > 0n && allowed(category, option),
    ).satisfiable
  }
  const guilty = new Set(all)
  for (const rule of all) {
    guilty.delete(rule)
    if (!blocked(guilty)) guilty.add(rule)
  }
  return [...guilty]
}

function labels(tree: CompiledTree, rules: readonly number[]): string {
  return rules.map((rule) => ruleLabel(tree.source.rules[rule]!, rule)).join(' and ')
}
