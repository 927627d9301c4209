import { groupedDigits } from '../../../prelude/grouped-digits.ts'
import { shuffleInPlace } from '../../../prelude/shuffle-in-place.ts'
import { allProjections } from '../quota/all-projections.ts'
import { chooseCombinations } from '../quota/choose-combinations.ts'
import { dealColumns } from '../quota/deal-columns.ts'
import { type QuotaDeal, reopen, repair } from './quota-deal.ts'

/** Up to this many valid projections a set with the right counts is searched for by name. */
const PROJECTIONS_MAX = 30_000
const SEARCH_STEPS_MAX = 1_000_000

/**
 * Looks for a set of unused combinations with the counts left, then deals what does not count for uniqueness. Gives the
 * rows still in conflict; or null where there are too many combinations or parts of pieces are fixed, where the search
 * ran out of steps, or where there is no such set, which is then proved in the certificate.
 */
export function searchAndDeal(deal: QuotaDeal, swapsMax: number): number[] | null {
  const { draft, dealt, open, counts, random } = deal
  const { diagram, rows, dealer, input } = draft
  const { tree } = input
  const { width, options } = rows
  const layers = diagram.layers.slice(0, diagram.countingLayers)
  const free = dealt.every((row) => layers.every(({ category }) => open[row * width + category] === 1))
  if (!diagram.exact || !free || layers.some(({ category }) => rows.rungs[category] !== null)) return null
  const all = allProjections(tree, diagram, PROJECTIONS_MAX)
  const probe = dealt[0]
  if (all === null || probe === undefined) return null
  const write = (row: number, projection: Uint16Array): void => {
    for (const [layer, { category }] of layers.entries()) options[row * width + category] = projection[layer]!
  }
  const asDealt = options.slice(probe * width, (probe + 1) * width)
  const unused = all.filter((projection) => {
    write(probe, projection)
    return dealer.used.twin(probe) < 0
  })
  options.set(asDealt, probe * width)
  shuffleInPlace(unused, random)
  const need: number[] = []
  const starts = layers.map(({ category }) => need.push(...counts.left[category]!) - counts.left[category]!.length)
  const features = unused.map((projection) => [...projection].map((option, layer) => starts[layer]! + option))
  const choice = chooseCombinations(features, need, SEARCH_STEPS_MAX)
  if (choice.kind === 'none') {
    draft.certificate.push({
      kind: 'counts_exhausted',
      sentence: `No ${groupedDigits(dealt.length)} different valid pieces have these counts: every choice among ${groupedDigits(unused.length)} was ruled out.`,
      needed: String(dealt.length),
      available: String(unused.length),
    })
  }
  if (choice.kind !== 'chosen') return null
  reopen(deal, dealt)
  const chosen = choice.candidates.map((candidate) => unused[candidate]!)
  shuffleInPlace(chosen, random)
  for (const [at, row] of dealt.entries()) write(row, chosen[at]!)
  dealColumns(rows, dealt, counts.left, random)
  const movable = open.slice()
  for (const row of dealt) for (const { category } of layers) movable[row * width + category] = 0
  return repair(deal, movable, swapsMax)
}
