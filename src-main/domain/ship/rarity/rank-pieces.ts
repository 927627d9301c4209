import type { Selection } from '../../../../schemas/collection.ts'
import type { CategoryShares } from './trait-shares.ts'
import { foldName } from '../../prelude/fold-name.ts'
import { informationCentibits } from './information.ts'

/** How rare a piece is: 1 is the rarest, equals share a rank. The score is the information its traits hold. */
export type RankedPiece = { number: number; rank: number; scoreCentibits: number }

/**
 * Ranks pieces, rarest first, by how likely their traits are together among the pieces themselves (the measure of
 * OpenRarity, not divided by its mean): the product of the shares, compared as whole numbers so that no rounding decides.
 */
export function rankPieces(
  categories: readonly CategoryShares[],
  pieces: readonly { number: number; selection: Selection }[],
): RankedPiece[] {
  const counts = categories.map(({ name, traits }) => ({
    name,
    counts: new Map(traits.map((trait) => [trait.name === null ? null : foldName(trait.name), BigInt(trait.gotCount)])),
    folded: new Map<string, bigint>(),
  }))
  const whole = BigInt(Math.max(1, pieces.length)) ** BigInt(categories.length)
  const likelihood = (selection: Selection): bigint => {
    let product = 1n
    for (const { name, counts: byName, folded } of counts) {
      const chosen = Object.hasOwn(selection, name) ? (selection[name] ?? null) : null
      const text = String(chosen)
      let count = chosen === null ? (byName.get(null) ?? byName.get('none')) : folded.get(text)
      if (count === undefined) folded.set(text, (count = byName.get(foldName(text)) ?? 1n))
      product *= count
    }
    return product
  }
  const scored = pieces.map(({ number, selection }) => ({ number, likelihood: likelihood(selection) }))
  scored.sort((a, b) => (a.likelihood < b.likelihood ? -1 : a.likelihood > b.likelihood ? 1 : a.number - b.number))
  const ranked: RankedPiece[] = []
  let previous: bigint | undefined
  for (const [index, { number, likelihood }] of scored.entries()) {
    const above = ranked.at(-1)
    ranked.push(
      above !== undefined && likelihood === previous
        ? { ...above, number }
        : { number, rank: index + 1, scoreCentibits: informationCentibits(likelihood, whole) },
    )
    previous = likelihood
  }
  return ranked
}
