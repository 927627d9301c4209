import type { Draft } from '../draft/draft.ts'
import { OPEN } from '../draw/rows.ts'
import type { Reason } from '../reason.ts'
import { countTargets } from './count-targets.ts'
import { largestRemainder } from './largest-remainder.ts'

export interface RemainingCounts {
  /** `left[category][option]`: how often it is still to be dealt; adds up to the open cells of the category. */
  readonly left: readonly (readonly number[])[]
  readonly targets: readonly (readonly number[])[]
  readonly reasons: readonly Reason[]
}

/**
 * The counts that are left for the open cells of some rows, after every other cell has taken its share. Where kept
 * pieces already have more of a trait than its count allows, that is a reason, and the others make room.
 */
export function remainingCounts(draft: Draft, dealt: Int32Array): RemainingCounts {
  const { tree, supply } = draft.input
  const used = usedCounts(draft, dealt)
  const { targets, reasons } = countTargets(tree, supply, (category, option) => used[category]!.counts[option]!)
  const found = [...reasons]
  const left = tree.categories.map(({ name, options }, category) => {
    const { counts, open } = used[category]!
    const rest = targets[category]!.map((target, option) => target - counts[option]!)
    for (const [option, count] of rest.entries()) {
      if (count >= 0) continue
      const trait = options[option]!.name
      found.push({
        kind: 'count_kept',
        sentence: `${name} ${trait === null ? 'None' : `"${trait}"`} is to be had ${targets[category]![option]} times, but kept pieces have it ${counts[option]} times.`,
        traits: [{ category: name, trait }],
        needed: String(counts[option]),
        available: String(targets[category]![option]),
      })
    }
    const room = rest.map((count) => Math.max(0, count))
    const total = room.reduce((sum, count) => sum + count, 0)
    if (total === open) return room
    const weights = total > 0 ? room.map(BigInt) : options.map((option) => option.weight)
    return largestRemainder(weights, open)
  })
  return { left, targets, reasons: found }
}

/** How often each option is had already, and the cells still open, over pieces that are made or dealt. */
function usedCounts({ input, rows, made }: Draft, dealt: Int32Array): { counts: Int32Array; open: number }[] {
  const present = made.slice()
  for (const row of dealt) present[row] = 1
  return input.tree.categories.map(({ options }, category) => {
    const counts = new Int32Array(options.length)
    let open = 0
    for (let row = 0; row < present.length; row++) {
      if (present[row] === 0) continue
      const option = rows.options[row * rows.width + category]!
      if (option === OPEN) open++
      else counts[option] = counts[option]! + 1
    }
    return { counts, open }
  })
}
