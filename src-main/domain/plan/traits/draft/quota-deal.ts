import type { RandomSource } from '../../../prelude/random-source.ts'
import { numberedRandom } from '../../../prelude/seeded-random.ts'
import { OPEN } from '../draw/rows.ts'
import { dealColumns } from '../quota/deal-columns.ts'
import { type RemainingCounts, remainingCounts } from '../quota/remaining-counts.ts'
import { repairBySwaps } from '../quota/repair-by-swaps.ts'
import { rowIndex } from '../quota/row-index.ts'
import { type Draft, lacksValue } from './draft.ts'

/** The part of a draft that is dealt with exact counts. */
export interface QuotaDeal {
  readonly draft: Draft
  /** Rows whose open cells are dealt. */
  readonly dealt: Int32Array
  /** 1 for the cells that were open, by row × width + category. */
  readonly open: Uint8Array
  readonly counts: RemainingCounts
  readonly random: RandomSource
}

/** Finds what is to be dealt: the open cells of every piece not made yet, and the counts left for them. */
export function layOutQuota(draft: Draft): QuotaDeal {
  const { input, rows, made } = draft
  const dealt = Int32Array.from([...made.keys()].filter((row) => made[row] === 0 && !lacksValue(draft, row)))
  const open = new Uint8Array(made.length * rows.width)
  for (const row of dealt) {
    for (let cell = row * rows.width; cell < (row + 1) * rows.width; cell++) open[cell] = +(rows.options[cell] === OPEN)
  }
  const takes = dealt.reduce((sum, row) => sum + input.takeOf(row + 1), 0)
  return { draft, dealt, open, counts: remainingCounts(draft, dealt), random: numberedRandom(input.partKey, 0, takes) }
}

/** Deals the open cells by shuffled columns and repairs by swaps; gives the rows still in conflict. */
export function dealAndRepair(deal: QuotaDeal, swapsMax: number): number[] {
  dealColumns(deal.draft.rows, deal.dealt, deal.counts.left, deal.random)
  return repair(deal, deal.open, swapsMax)
}

/** Swaps dealt cells, those marked in `movable`, until nothing is in conflict or the swaps are spent. */
export function repair({ draft, dealt, random }: QuotaDeal, movable: Uint8Array, swapsMax: number): number[] {
  const { input, rows, dealer } = draft
  const index = rowIndex(input.tree, rows, input.supply + input.excluded.length)
  for (const row of dealer.keptRows) index.add(row)
  for (const row of dealt) index.add(row)
  const table = { tree: input.tree, rows, dealt, movable, index, breaksRule: dealer.breaksRule }
  const { bad, swaps } = repairBySwaps(table, random, swapsMax)
  draft.swaps += swaps
  return bad
}

/** Takes dealt cells of some rows back. */
export function reopen({ draft: { rows }, open }: QuotaDeal, dealt: Iterable<number>): void {
  for (const row of dealt) {
    for (let cell = row * rows.width; cell < (row + 1) * rows.width; cell++) {
      if (open[cell] === 1) rows.options[cell] = OPEN
    }
  }
}
