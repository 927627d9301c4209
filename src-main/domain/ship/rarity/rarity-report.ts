import type { Selection } from '../../../../schemas/collection.ts'
import { rankPieces, type RankedPiece } from './rank-pieces.ts'
import { traitShares, type CategoryShares, type ShareFacts } from './trait-shares.ts'

/** What came of the rarities: per trait asked for and got, and the pieces, rarest first. */
export type RarityReport = { pieceCount: number; categories: CategoryShares[]; ranking: RankedPiece[] }

export type RarityFacts = ShareFacts & { pieces: readonly { number: number; selection: Selection }[] }

/** Reports on the pieces of an export; `number` is their number there. */
export function rarityReport(facts: RarityFacts): RarityReport {
  const categories = traitShares(facts)
  return { pieceCount: facts.pieces.length, categories, ranking: rankPieces(categories, facts.pieces) }
}
