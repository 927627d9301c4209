import { groupedDigits } from '../../../prelude/grouped-digits.ts'
import { numberedRandom } from '../../../prelude/seeded-random.ts'
import { OPEN } from '../draw/rows.ts'
import { type Draft, lacksValue } from './draft.ts'

/** Makes every piece that is not made yet, in order of number, by the weights. */
export function dealWeighted(draft: Draft): void {
  const { input, dealer, made, diagram } = draft
  const { key, supply, takeOf, fixed } = input
  const limited = input.tree.categories.some((category) => category.range?.unique)
  let missing = 0
  for (let row = 0; row < supply; row++) {
    if (made[row] === 1 || fixed.has(row + 1)) continue
    if (limited && lacksValue(draft, row)) continue
    const random = numberedRandom(key, row + 1, takeOf(row + 1))
    const dealt = limited && partlyClosed(draft, row) ? dealer.complete(row, random) : dealer.deal(row, random)
    if (dealt) made[row] = 1
    else missing++
  }
  if (missing === 0) return
  const { value } = draft.capacity
  if (diagram.exact) {
    draft.certificate.push({
      kind: 'capacity',
      sentence: `${groupedDigits(value)} valid combinations; the supply of ${groupedDigits(supply)} needs ${groupedDigits(missing)} more.`,
      needed: String(supply),
      available: value,
    })
  } else {
    draft.misses.push({
      kind: 'pieces_missing',
      sentence: `No unused valid combination was found for ${groupedDigits(missing)} of ${groupedDigits(supply)} pieces.`,
      numbers: [...made.keys()].filter((row) => made[row] === 0).map((row) => row + 1),
    })
  }
}

/** Whether a cell was decided beforehand: None, past the end of a range that must not repeat. */
function partlyClosed({ rows }: Draft, row: number): boolean {
  for (let cell = row * rows.width; cell < (row + 1) * rows.width; cell++) if (rows.options[cell] !== OPEN) return true
  return false
}
