import type { Problem } from '../../../schemas/errors.ts'
import type { RaritySummary } from '../../../schemas/rarity-summary.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { rarityReport } from '../../domain/ship/rarity/rarity-report.ts'
import { missingCook } from '../commands/missing-cook.ts'
import type { Session } from '../engine/session.ts'
import { piecesToExport } from '../exports/pieces-to-export.ts'

/** How rare the finished pieces of a cook are that nobody rejected. */
export async function raritySummary(session: Session, cookId: string): Promise<Result<RaritySummary, Problem[]>> {
  const cook = session.store.read.cook(cookId)
  if (!cook) return err([missingCook(cookId)])
  const { plan } = await session.plans.load(cook)
  const pieces = piecesToExport(session.store.read, cook, 'all')
  const report = rarityReport({ tree: plan.document.traitTree, mode: cook.mode, supply: cook.supply, pieces })
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
