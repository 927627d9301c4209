import type { CompiledCategory, CompiledTree } from '../compile/compiled-tree.ts'
import type { Reason } from '../reason.ts'
import { largestRemainder } from './largest-remainder.ts'

export interface CountTargets {
  /** `targets[category][option]`: pieces that shall have it; each category adds up to the supply. */
  readonly targets: readonly (readonly number[])[]
  /** Counts that cannot be: the targets are then the nearest that can. */
  readonly reasons: readonly Reason[]
}

/**
 * How many pieces of the supply each option gets: `count` where it is given; the rest of the supply is shared among the
 * others by largest remainder of their weights, None among them. What is never drawn is had as often as kept pieces have it
 * (`held`).
 */
export function countTargets(
  tree: CompiledTree,
  supply: number,
  held: (category: number, option: number) => number = () => 0,
): CountTargets {
  const reasons: Reason[] = []
  const targets = tree.categories.map((category, index) =>
    categoryTargets(category, supply, (option) => held(index, option), reasons),
  )
  return { targets, reasons }
}

function categoryTargets(
  { name, options }: CompiledCategory,
  supply: number,
  held: (option: number) => number,
  reasons: Reason[],
): number[] {
  const asked = options.map(({ count, weight, name: trait }, option) => {
    if (count === null && weight === 0n) return held(option)
    if (count === null || count === 0 || weight > 0n) return count
    reasons.push({
      kind: 'count_never',
      sentence: `${name} "${trait}" is asked for ${count} times, but its rarity of 0 means never.`,
      traits: [{ category: name, trait }],
      needed: String(count),
      available: '0',
    })
    return 0
  })
  const counted = asked.reduce<number>((sum, count) => sum + (count ?? 0), 0)
  const shares = options.map(({ weight }, option) => (asked[option] === null ? weight : 0n))
  const shared = shares.some((weight) => weight > 0n)
  if (counted <= supply && (shared || counted === supply)) {
    const rest = largestRemainder(shares, supply - counted)
    return asked.map((count, option) => count ?? rest[option]!)
  }
  reasons.push({
    kind: 'count_sum',
    sentence:
      counted > supply
        ? `The counts of ${name} add up to ${counted}, more than the supply of ${supply}.`
        : `The counts of ${name} add up to ${counted} and no other trait can take the other ${supply - counted} pieces.`,
    traits: options.flatMap(({ name: trait, count }) => (count === null ? [] : [{ category: name, trait }])),
    needed: String(counted),
    available: String(supply),
  })
  const nearest = counted > 0 ? asked.map((count) => BigInt(count ?? 0)) : options.map((option) => option.weight)
  return largestRemainder(nearest, supply)
}
