import type { PieceFilter } from '../../../../../schemas/commands/piece-queries.ts'
import type { PieceFilterChoice, PieceState } from '../../../../stores/ui/piece-filter-store.ts'

/** What a state is to the engine. One that is finished has stage `generated`, and its decision tells it apart. */
const DECISION_OF = { new: 'none', approved: 'approved', rejected: 'rejected', unsure: 'unsure' } as const
const STAGES_OF = {
  choosing: ['choosing'],
  failed: ['failed'],
  planned: ['planned', 'due', 'queued'],
  gap: ['gap'],
} as const

/**
 * The engine's filters whose results, together, are what was chosen: a filter of the engine narrows by stage and by
 * decision, so that finished pieces and others take one each. They never leave the same piece twice.
 */
export function filtersOf({ states, traits }: PieceFilterChoice): PieceFilter[] {
  const named = Object.fromEntries(Object.entries(traits).filter(([, values]) => values.length > 0))
  const ofTraits: PieceFilter = Object.keys(named).length > 0 ? { traits: named } : {}
  if (states.length === 0) return [ofTraits]
  const decisions = states.flatMap((state) => (isDecided(state) ? [DECISION_OF[state]] : []))
  const stages = states.flatMap((state) => (isDecided(state) ? [] : [...STAGES_OF[state]]))
  return [
    ...(decisions.length > 0 ? [{ stages: ['generated' as const], decisions, ...ofTraits }] : []),
    ...(stages.length > 0 ? [{ stages, ...ofTraits }] : []),
  ]
}

function isDecided(state: PieceState): state is keyof typeof DECISION_OF {
  return state in DECISION_OF
}
