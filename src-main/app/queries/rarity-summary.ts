import type { Problem } from '../../../schemas/errors.ts'
import type { RaritySummary } from '../../../schemas/rarity-summary.ts'
import { standingPieces } from '../../domain/judge/pieces/standing-pieces.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { rarityReport } from '../../domain/ship/rarity/rarity-report.ts'
import { missingCook } from '../commands/missing-cook.ts'
import type { Session } from '../engine/session.ts'

/** So many of the rarest are named: an export ranks every piece. */
const RAREST = 100

/** How rare the finished pieces of a cook are that nobody rejected. */
export async function raritySummary(session: Session, cookId: string): Promise<Result<RaritySummary, Problem[]>> {
  const now = await session.tables.of(cookId)
  if (!now) return err([missingCook(cookId)])
  const { mode, supply } = now.cook
  const pieces = standingPieces(now.table)
  const { plan } = await session.plans.load(now.cook)
  const report = rarityReport({ tree: plan.document.traitTree, mode, supply, pieces }, RAREST)
  return ok({
    categories: report.categories.map(({ shown, traits }) => ({
      name: shown,
      traits: traits.map(({ name, askedPpm, gotPpm, gotCount }) => ({ name, askedPpm, gotPpm, gotCount })),
    })),
    ranking: report.ranking.map(({ number, rank, scoreCentibits }) => ({
      number,
      rank,
      scoreBits: scoreCentibits / 100,
    })),
  })
}
