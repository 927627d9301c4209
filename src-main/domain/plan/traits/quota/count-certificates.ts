import { groupedDigits } from '../../../prelude/grouped-digits.ts'
import type { CompiledTree, Nogood } from '../compile/compiled-tree.ts'
import { classSizes, countProjections } from '../diagram/count-projections.ts'
import { DEAD, type Diagram } from '../diagram/diagram.ts'
import type { Reason, TraitName } from '../reason.ts'
import { transportGap } from './transport-gap.ts'

/**
 * Proofs that counts cannot be met: each reason is sufficient by itself. Empty where none of these proofs applies.
 * `outsiders` is how many kept pieces have a trait that is never drawn: the diagram does not know them.
 */
export function countCertificates(
  tree: CompiledTree,
  diagram: Diagram,
  targets: readonly (readonly number[])[],
  outsiders: number,
): Reason[] {
  return [...(diagram.exact ? overCombinations(tree, diagram, targets, outsiders) : []), ...overDemands(tree, targets)]
}

/** A trait asked for more often than there are different pieces that have it. */
function overCombinations(
  tree: CompiledTree,
  diagram: Diagram,
  targets: readonly (readonly number[])[],
  outsiders: number,
): Reason[] {
  const having = piecesHaving(tree, diagram)
  return tree.categories.flatMap(({ name, options }, category) =>
    options.flatMap(({ name: trait }, option): Reason[] => {
      const target = targets[category]![option]!
      const most = having[category]![option]!
      if (most === null || BigInt(target) <= most + BigInt(outsiders)) return []
      const what = trait === null ? `${name} None` : `${name} "${trait}"`
      return [
        {
          kind: 'count_over_combinations',
          sentence: `${what} is to be had ${groupedDigits(target)} times, but only ${groupedDigits(most)} different valid pieces have it.`,
          traits: [{ category: name, trait }],
          needed: String(target),
          available: String(most),
        },
      ]
    }),
  )
}

/** For each option, how many projections have it; in categories that do not count 0 or null (no bound). */
function piecesHaving(tree: CompiledTree, diagram: Diagram): (bigint | null)[][] {
  const { below } = countProjections(tree, diagram)
  const result: (bigint | null)[][] = tree.categories.map(({ options }) => options.map(() => 0n))
  let above: bigint[] = diagram.satisfiable ? [1n] : []
  for (const [index, layer] of diagram.layers.entries()) {
    const { category, classOf, classCount, nodeCount, child } = layer
    const counting = index < diagram.countingLayers
    const sizes = classSizes(tree, layer, counting)
    const next = below[index + 1]
    const onward: bigint[] = Array.from({ length: diagram.layers[index + 1]?.nodeCount ?? 1 }, () => 0n)
    const perClass = Array.from({ length: classCount }, () => 0n)
    for (let node = 0; node < nodeCount; node++) {
      for (let one = 0; one < classCount; one++) {
        const to = child[node * classCount + one]!
        if (to === DEAD || sizes[one] === 0) continue
        perClass[one]! += above[node]! * (next?.[to] ?? 1n)
        onward[to]! += above[node]! * BigInt(sizes[one]!)
      }
    }
    for (const [option, { weight, kind }] of tree.categories[category]!.options.entries()) {
      const one = classOf[option]!
      const found = one < 0 ? 0n : perClass[one]!
      const bounded = counting && kind !== 'value'
      // What is never drawn is had by kept pieces alone, as often as they say.
      result[category]![option] = weight > 0n && (bounded || found === 0n) ? found : null
    }
    above = onward
  }
  return result
}

/** Traits whose rules leave them too few partners in another category. */
function overDemands(tree: CompiledTree, targets: readonly (readonly number[])[]): Reason[] {
  const byPair = Map.groupBy(
    tree.nogoods.filter((nogood) => nogood.literals.length === 2),
    ({ literals }) => `${literals[0]!.category},${literals[1]!.category}`,
  )
  return [...byPair.values()].flatMap((nogoods) => {
    const [first, second] = nogoods[0]!.literals.map((literal) => literal.category) as [number, number]
    const forbidden = (a: number, b: number): boolean => nogoods.some((nogood) => holdsBoth(nogood, a, b))
    const gap = transportGap(targets[first]!, targets[second]!, (a, b) => !forbidden(a, b))
    if (gap === null) return []
    const asked = sum(gap.suppliers.map((option) => targets[first]![option]!))
    const taken = sum(gap.demanders.map((option) => targets[second]![option]!))
    const partners = gap.demanders.filter((option) => targets[second]![option]! > 0)
    const givers = gap.suppliers.map((option) => traitName(tree, first, option))
    const takers = partners.map((option) => traitName(tree, second, option))
    return [
      {
        kind: 'counts_over_demand' as const,
        sentence: `${phrase(givers)} make ${groupedDigits(asked)} pieces, but the rules let them go only with ${takers.length === 0 ? 'nothing' : phrase(takers)} of ${tree.categories[second]!.name}, which make ${groupedDigits(taken)}.`,
        rules: [...new Set(nogoods.map((nogood) => nogood.rule))],
        traits: [...givers, ...takers],
        needed: String(asked),
        available: String(taken),
      },
    ]
  })
}

function holdsBoth({ literals }: Nogood, a: number, b: number): boolean {
  return literals[0]!.holds[a] === 1 && literals[1]!.holds[b] === 1
}

function traitName(tree: CompiledTree, category: number, option: number): TraitName {
  return { category: tree.categories[category]!.name, trait: tree.categories[category]!.options[option]!.name }
}

function phrase(names: readonly TraitName[]): string {
  return names.map(({ category, trait }) => (trait === null ? `${category} None` : `${category} "${trait}"`)).join(', ')
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
