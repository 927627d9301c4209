import type { CompiledTree } from './compile/compiled-tree.ts'
import { contradictions } from './contradictions.ts'
import { buildDiagram } from './diagram/build-diagram.ts'
import { countProjections } from './diagram/count-projections.ts'
import type { Diagram } from './diagram/diagram.ts'
import type { Reason } from './reason.ts'
import { ruleLabel } from './rule-label.ts'

const RULES_NAMED_MAX = 5
const RULES_WEIGHED_MAX = 64
const CATEGORIES_NAMED_MAX = 3

/** What keeps the number of combinations down, the most telling first. */
export function bindingReasons(tree: CompiledTree, diagram: Diagram): Reason[] {
  const budget: Reason[] = diagram.exact
    ? []
    : [
        {
          kind: 'node_budget',
          sentence:
            'The rules are too entangled to count every combination within the budget; there are at least so many.',
        },
      ]
  return [...budget, ...contradictions(tree, diagram), ...cuttingRules(tree), ...shortCategories(tree)]
}

/** Each rule by the combinations it forbids by itself. */
function cuttingRules(tree: CompiledTree): Reason[] {
  const nogoodsByRule = Map.groupBy(tree.nogoods, (nogood) => nogood.rule)
  if (nogoodsByRule.size === 0 || nogoodsByRule.size > RULES_WEIGHED_MAX) return []
  const without = projections({ ...tree, nogoods: [] })
  return [...nogoodsByRule]
    .map(([rule, nogoods]) => ({ rule, cut: without - projections({ ...tree, nogoods }) }))
    .filter(({ cut }) => cut > 0n)
    .sort((a, b) => (a.cut === b.cut ? a.rule - b.rule : a.cut > b.cut ? -1 : 1))
    .slice(0, RULES_NAMED_MAX)
    .map(({ rule, cut }) => ({
      kind: 'rule',
      sentence: `By itself ${ruleLabel(tree.source.rules[rule]!, rule)} cuts ${cut} of ${without} combinations.`,
      rules: [rule],
      needed: String(without),
      available: String(without - cut),
    }))
}

function shortCategories(tree: CompiledTree): Reason[] {
  return tree.categories
    .filter((category) => category.counts && category.range === null)
    .map(({ name, options }) => ({ name, choices: options.filter((option) => option.weight > 0n).length }))
    .sort((a, b) => a.choices - b.choices)
    .slice(0, CATEGORIES_NAMED_MAX)
    .map(({ name, choices }) => ({
      kind: 'few_choices',
      sentence: `${name} has ${choices} choice${choices === 1 ? '' : 's'}; one more would add most here.`,
      traits: [{ category: name, trait: null }],
      available: String(choices),
    }))
}

function projections(tree: CompiledTree): bigint {
  const drawn = (category: number, option: number): boolean => tree.categories[category]!.options[option]!.weight > 0n
  return countProjections(tree, buildDiagram(tree, drawn)).total
}
