import type { Problem } from '../../../schemas/errors.ts'
import type { Offer } from '../../domain/plan/traits/offers/offer.ts'
import type { Reason } from '../../domain/plan/traits/reason.ts'

type Unmet =
  | { status: 'impossible'; certificate: readonly Reason[]; offers: readonly Offer[] }
  | { status: 'not_found'; misses: readonly Reason[]; offers: readonly Offer[] }

/** Said where no single edit was found that would do. */
const NO_OFFER = 'Add traits, loosen the rules that bind, or ask for fewer pieces.'

/** A plan that can't be met, in words: what binds, where it stands in the document, and what would lift it. */
export function planProblems(result: Unmet, file?: string): Problem[] {
  const reasons = result.status === 'impossible' ? result.certificate : result.misses
  const code = result.status === 'impossible' ? 'PLAN_IMPOSSIBLE' : 'PLAN_NOT_FOUND'
  const cure = result.offers.map((offer) => offer.sentence).join(' Or: ') || NO_OFFER
  return reasons.map((reason) => ({
    code,
    message: reason.sentence,
    ...(file !== undefined && { file }),
    field: fieldOf(reason),
    cure,
    details: { reason, offers: result.offers },
  }))
}

function fieldOf({ kind, rules = [] }: Reason): string {
  if (kind === 'capacity' || kind === 'range') return 'supply'
  return rules.length > 0 ? rules.map((index) => `traitTree.rules[${index}]`).join(', ') : 'traitTree'
}
