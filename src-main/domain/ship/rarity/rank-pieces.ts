import type { SelectionValue } from '../../../../schemas/collection.ts'
import { foldName } from '../../prelude/fold-name.ts'
import { informationCentibits } from './information.ts'
import type { TraitColumns } from './trait-columns.ts'
import type { CategoryShares } from './trait-shares.ts'

/** How rare a piece is: 1 is the rarest, equals share a rank. The score is the information its traits hold. */
export type RankedPiece = { number: number; rank: number; scoreCentibits: number }

/** Products of counts that are further apart than this are in the order of their floats: those err by far less. */
const CLEAR = 1e-9

/**
 * Ranks pieces, rarest first, by how likely their traits are together among the pieces themselves (the measure of
 * OpenRarity, not divided by its mean): the product of the shares, compared as whole numbers so that no rounding decides.
 * Floats only spare the exact comparison where the answer is clear.
 */
export function rankPieces(
  categories: readonly CategoryShares[],
  { numbers, columns }: TraitColumns,
  most = Number.POSITIVE_INFINITY,
): RankedPiece[] {
  const factors = categories.map((category) => {
    const column = columns.find((one) => one.category === category.name)
    const countOf = countsByValue(category)
    const counts = column?.values.map(countOf) ?? []
    const none = countOf(null)
    return (piece: number): number => (column ? counts[column.codes[piece]!]! : none)
  })
  const near = new Float64Array(numbers.length).fill(1)
  for (const factor of factors) for (let i = 0; i < near.length; i += 1) near[i]! *= factor(i)
  const exact = new Map<number, bigint>()
  const likelihood = (piece: number): bigint => {
    let product = exact.get(piece)
    if (product === undefined) {
      product = factors.reduce((so, factor) => so * BigInt(factor(piece)), 1n)
      exact.set(piece, product)
    }
    return product
  }
  const rarerFirst = (a: number, b: number): number => {
    const apart = near[a]! - near[b]!
    if (Math.abs(apart) > CLEAR * Math.max(near[a]!, near[b]!)) return apart
    const [one, other] = [likelihood(a), likelihood(b)]
    return one < other ? -1 : one > other ? 1 : numbers[a]! - numbers[b]!
  }

  const whole = BigInt(Math.max(1, numbers.length)) ** BigInt(categories.length)
  const ranked: RankedPiece[] = []
  let previous: bigint | undefined
  for (const [index, piece] of rarestOf(near, most).sort(rarerFirst).slice(0, most).entries()) {
    const product = likelihood(piece)
    const above = ranked.at(-1)
    const number = numbers[piece]!
    ranked.push(
      above !== undefined && product === previous
        ? { ...above, number }
        : { number, rank: index + 1, scoreCentibits: informationCentibits(product, whole) },
    )
    previous = product
  }
  return ranked
}

/** How many pieces have a value; 1 where the category does not know it. */
function countsByValue({ traits }: CategoryShares): (value: SelectionValue) => number {
  const byName = new Map(traits.map((trait) => [trait.name === null ? null : foldName(trait.name), trait.gotCount]))
  return (value) =>
    (value === null ? (byName.get(null) ?? byName.get('none')) : byName.get(foldName(String(value)))) ?? 1
}

/** All pieces that may be among so many of the least likely. */
function rarestOf(near: Float64Array, most: number): number[] {
  const all = [...near.keys()]
  if (most >= near.length) return all
  const last = near.toSorted()[Math.max(0, most - 1)] ?? 0
  return all.filter((piece) => near[piece]! <= last * (1 + 2 * CLEAR))
}
