import type { Facets, PieceFilter } from '../../../../../schemas/commands/piece-queries.ts'
import type { PieceFilterChoice, PieceState } from '../../../../stores/ui/piece-filter-store.ts'
import { filtersOf } from './filters-of.ts'

/** What to count the facets of: decisions of the finished alone, because a piece that failed may be rejected too. */
export function countedFor({ traits }: PieceFilterChoice): PieceFilter {
  return { ...filtersOf({ states: [], traits })[0], stages: ['generated'] }
}

/** How many pieces each state would leave, of facets counted for that. */
export function stateCounts({ stages, decisions }: Pick<Facets, 'stages' | 'decisions'>): Record<PieceState, number> {
  return {
    new: decisions.none ?? 0,
    approved: decisions.approved ?? 0,
    rejected: decisions.rejected ?? 0,
    unsure: decisions.unsure ?? 0,
    choosing: stages.choosing ?? 0,
    failed: stages.failed ?? 0,
    planned: (stages.planned ?? 0) + (stages.due ?? 0) + (stages.queued ?? 0),
    gap: stages.gap ?? 0,
  }
}
