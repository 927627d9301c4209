import { groupedDigits } from '../../../prelude/grouped-digits.ts'
import { numberedRandom } from '../../../prelude/seeded-random.ts'
import { OPEN } from '../draw/rows.ts'
import { type Draft, lacksValue } from './draft.ts'

/**
 * Makes every piece that is not made yet, in order of number, by the weights. Pieces that must be None past the end of a
 * range have fewer combinations to choose from, so they come first.
 */
export function dealWeighted(draft: Draft): void {
  const { input, dealer, made } = draft
  const { key, supply, takeOf, fixed, tree } = input
  const limited = tree.categories.some((category) => category.range?.unique)
  const closed: number[] = []
  const open: number[] = []
  for (let row = 0; row < supply; row++) {
    if (made[row] === 1 || fixed.has(row + 1) || (limited && lacksValue(draft, row))) continue
    if (limited && partlyClosed(draft, row)) closed.push(row)
    else open.push(row)
  }
  let missing = 0
  for (const row of closed) {
    if (dealer.complete(row, numberedRandom(key, row + 1, takeOf(row + 1)))) made[row] = 1
    else missing++
  }
  for (const row of open) {
    if (dealer.deal(row, numberedRandom(key, row + 1, takeOf(row + 1)))) made[row] = 1
    else missing++
  }
  if (missing > 0) reportMissing(draft, missing)
}

/** Too few combinations are a proof, unless pieces may have taken what others needed more. */
function reportMissing({ input, diagram, capacity, made, certificate, misses }: Draft, missing: number): void {
  const { supply, tree } = input
  const choosy = tree.categories.some(({ counts, range, none }) => counts && range !== null && none >= 0)
  if (diagram.exact && (!choosy || BigInt(supply) > BigInt(capacity.value))) {
    certificate.push({
      kind: 'capacity',
      sentence: `${groupedDigits(capacity.value)} valid combinations; the supply of ${groupedDigits(supply)} needs ${groupedDigits(missing)} more.`,
      needed: String(supply),
      available: capacity.value,
    })
    return
  }
  misses.push({
    kind: 'pieces_missing',
    sentence: `No unused valid combination was found for ${groupedDigits(missing)} of ${groupedDigits(supply)} pieces.`,
    numbers: [...made.keys()].filter((row) => made[row] === 0).map((row) => row + 1),
  })
}

/** Whether a cell was decided beforehand: None, past the end of a range that must not repeat. */
function partlyClosed({ rows }: Draft, row: number): boolean {
  for (let cell = row * rows.width; cell < (row + 1) * rows.width; cell++) if (rows.options[cell] !== OPEN) return true
  return false
}
