import type { ReadCell } from '../kept/read-selection.ts'
import { countCertificates } from '../quota/count-certificates.ts'
import { countReasons } from '../quota/count-reasons.ts'
import { dealWeighted } from './deal-weighted.ts'
import type { Draft } from './draft.ts'
import { placePartial } from './place-fixed.ts'
import { dealAndRepair, layOutQuota, type QuotaDeal, reopen } from './quota-deal.ts'
import { searchAndDeal } from './search-and-deal.ts'

/** Searches for a set of combinations, each in another order, before giving up on what does not count. */
const SEARCHES_MAX = 6

/**
 * Makes every piece that is not made yet, with exact counts: shuffled columns repaired by swaps; where that does not
 * end well, proofs that it cannot, then a search for a set of combinations with the right counts, then more swaps. What
 * is still in conflict is drawn by weight, so that rules and uniqueness hold in any case, and the counts are named that
 * were missed.
 */
export function dealQuota(draft: Draft): void {
  const { input, certificate, diagram } = draft
  const deal = layOutQuota(draft)
  const pieces = deal.dealt.length
  const exact = input.counts === 'exact'
  if (exact) certificate.push(...deal.counts.reasons)
  // Where most combinations are needed, swaps find the last ones by luck alone: the search goes first.
  const crowded = exact && BigInt(pieces) * 2n > BigInt(draft.capacity.value)
  let bad = dealAndRepair(deal, crowded ? 0 : (input.budget.swapsMax ?? 1_000 + 20 * pieces))
  if (bad.length > 0 && exact) {
    certificate.push(...countCertificates(input.tree, diagram, deal.counts.targets, outsiders(draft)))
    const swapsMax = input.budget.swapsMax ?? 5_000 + 60 * pieces
    for (let search = 0; search < SEARCHES_MAX && bad.length > 0 && certificate.length === 0; search++) {
      const searched = searchAndDeal(deal, swapsMax)
      if (searched !== null) bad = searched
      else if (certificate.length === 0) {
        reopen(deal, deal.dealt)
        bad = dealAndRepair(deal, swapsMax)
        break
      }
    }
  }
  finish(deal, bad)
}

/** Pieces with a fixed trait that is never drawn. */
function outsiders({ input: { tree, fixed } }: Draft): number {
  const never = ({ category, option }: ReadCell): boolean => tree.categories[category]!.options[option]!.weight === 0n
  return [...fixed.values()].filter(([cells]) => cells !== undefined && [...cells.values()].some(never)).length
}

/** Keeps what is in order, draws the rest by weight, and names the counts that were missed. */
function finish(deal: QuotaDeal, bad: readonly number[]): void {
  const { draft, dealt, counts } = deal
  const { input, dealer, made, rows, misses, drift } = draft
  const inConflict = new Set(bad)
  for (const row of dealt) {
    if (!inConflict.has(row) && dealer.used.twin(row) < 0 && dealer.breaksRule(row) < 0) {
      dealer.keep(row)
      made[row] = 1
    } else inConflict.add(row)
  }
  reopen(deal, inConflict)
  for (const row of inConflict) {
    const levels = input.fixed.get(row + 1)
    if (levels !== undefined) placePartial(draft, row + 1, levels)
  }
  dealWeighted(draft)
  const missed = countReasons(input.tree, rows, made, counts.targets)
  if (input.counts === 'exact') misses.push(...missed)
  else drift.push(...missed)
}
