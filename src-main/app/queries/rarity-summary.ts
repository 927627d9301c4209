import type { RaritySummary } from '../../../schemas/rarity-summary.ts'
import type { CookView } from '../../../schemas/views/cook-view.ts'
import { rarityReport } from '../../domain/ship/rarity/rarity-report.ts'
import type { Session } from '../engine/session.ts'
import { piecesToExport } from '../exports/pieces-to-export.ts'

/** How rare the finished pieces of a cook are that nobody rejected. */
export async function raritySummary(session: Session, cook: CookView): Promise<RaritySummary> {
  const { plan } = await session.plans.load(cook)
  const pieces = piecesToExport(session.store.read, cook, 'all')
  const report = rarityReport({ tree: plan.document.traitTree, mode: cook.mode, supply: cook.supply, pieces })
  return {
    categories: report.categories.map(({ shown, traits }) => ({
      name: shown,
      traits: traits.map(({ name, askedPpm, gotPpm, gotCount }) => ({ name, askedPpm, gotPpm, gotCount })),
    })),
    ranking: report.ranking.map(({ number, rank, scoreCentibits }) => ({
      number,
      rank,
      scoreBits: scoreCentibits / 100,
    })),
  }
}
