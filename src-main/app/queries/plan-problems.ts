import type { Problem } from '../../../schemas/errors.ts'
import type { Offer } from '../../domain/plan/traits/offers/offer.ts'
import type { Reason } from '../../domain/plan/traits/reason.ts'

type Unmet =
  | { status: 'impossible'; certificate: readonly Reason[]; offers: readonly Offer[] }
  | { status: 'not_found'; misses: readonly Reason[]; offers: readonly Offer[] }

/** A plan that can't be met, in words: what binds, and what would lift it. */
export function planProblems(result: Unmet): Problem[] {
  const reasons = result.status === 'impossible' ? result.certificate : result.misses
  const code = result.status === 'impossible' ? 'PLAN_IMPOSSIBLE' : 'PLAN_NOT_FOUND'
  const cure = result.offers.map((offer) => offer.sentence).join(' Or: ')
  return reasons.map((reason) => ({
    code,
    message: reason.sentence,
    ...(cure !== '' && { cure }),
    details: { reason, offers: result.offers },
  }))
}
