import { rankPieces, type RankedPiece } from './rank-pieces.ts'
import { traitShares, type CategoryShares, type ShareFacts } from './trait-shares.ts'

/** What came of the rarities: per trait asked for and got, and the pieces, rarest first. */
export type RarityReport = { pieceCount: number; categories: CategoryShares[]; ranking: RankedPiece[] }

/** Reports on pieces; their numbers are those of the export. The rarest `most` of them are ranked, or all. */
export function rarityReport(facts: ShareFacts, most?: number): RarityReport {
  const categories = traitShares(facts)
  const { pieces } = facts
  return { pieceCount: pieces.numbers.length, categories, ranking: rankPieces(categories, pieces, most) }
}
