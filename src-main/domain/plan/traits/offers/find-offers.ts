import { canonicalJson } from '../../../prelude/canonical-json.ts'
import { applyOffer } from '../apply-offer.ts'
import { normalizeTree } from '../normalize-tree.ts'
import type { PlanInput } from '../plan-input.ts'
import type { PlanResult } from '../plan-result.ts'
import type { Reason } from '../reason.ts'
import { editsForReason } from './edits-for-reason.ts'
import type { Offer, TreeEdit } from './offer.ts'
import { offerSentence } from './offer-sentence.ts'

const OFFERS_MAX = 6
/** Work spent on trying offers, in pieces planned; a rule weighs as many pieces. Plans at least and at most. */
const LOAD_TRIED_MAX = 120_000
const RULE_LOAD = 30
const TRIES_MIN = 4
const TRIES_MAX = 40
/** Changes joined in one offer where no single one is enough. */
const JOINED_MAX = 8

type Unmet = Exclude<PlanResult, { status: 'met' }>

/**
 * What would lift a problem. Every offer was applied and planned before it is made, so the law holds by construction:
 * applied, the plan is met. Single changes come first; a smaller supply is always tried; changes are joined only where
 * no single one is enough.
 */
export function findOffers(input: PlanInput, result: Unmet, tryPlan: (input: PlanInput) => PlanResult): Offer[] {
  const tree = normalizeTree(input.tree)
  const reasons = reasonsOf(result)
  if (reasons.some((reason) => reason.kind === 'invalid_tree')) return []
  const load = input.supply + RULE_LOAD * tree.rules.length
  let triesLeft = Math.max(TRIES_MIN, Math.min(TRIES_MAX, Math.floor(LOAD_TRIED_MAX / load)))
  const attempt = (change: readonly TreeEdit[]): { offer: Offer; result: PlanResult } => {
    triesLeft--
    const kind = change.length === 1 ? change[0]!.op : 'several'
    const offer: Offer = { kind, sentence: offerSentence(change, tree.rules), change }
    return { offer, result: tryPlan(applyOffer(input, offer)) }
  }

  const offers: Offer[] = []
  const supplied = smallerSupply(input, result, () => triesLeft > TRIES_MIN / 2, attempt)
  if (supplied !== null) offers.push(supplied)
  const singles = distinct(
    [...reasons, ...result.capacity.binding].flatMap((reason) => editsForReason(tree, input.supply, reason)),
  )
  for (const edit of singles) {
    if (triesLeft <= 1 || offers.length >= OFFERS_MAX) break
    const tried = attempt([edit])
    if (tried.result.status === 'met') offers.push(tried.offer)
  }
  if (offers.length > 0) return offers

  let joined: TreeEdit[] = []
  let unmet: PlanResult = result
  while (joined.length < JOINED_MAX && triesLeft > 0) {
    const added = reasonsOf(unmet)
      .map((reason) => editsForReason(tree, input.supply, reason).find((edit) => !has(joined, edit)))
      .filter((edit) => edit !== undefined)
    if (added.length === 0) break
    joined = distinct([...joined, ...added])
    const tried = attempt(joined)
    if (tried.result.status === 'met') return [tried.offer]
    unmet = tried.result
    const made = unmet.pieces.length
    if (made === 0 || made >= input.supply || joined.some((edit) => edit.op === 'set_supply')) continue
    const smaller = attempt([...joined, { op: 'set_supply', supply: made }])
    if (smaller.result.status === 'met') return [smaller.offer]
  }
  return []
}

/** The largest of a few smaller supplies that can be met: what was made, then less and less. */
function smallerSupply(
  input: PlanInput,
  result: Unmet,
  mayTry: () => boolean,
  attempt: (change: readonly TreeEdit[]) => { offer: Offer; result: PlanResult },
): Offer | null {
  const least = Math.max(1, ...(input.kept ?? []).map((piece) => piece.number))
  let supply = Math.min(result.pieces.length, input.supply - 1)
  while (supply >= least && mayTry()) {
    const tried = attempt([{ op: 'set_supply', supply }])
    if (tried.result.status === 'met') return tried.offer
    supply = Math.min(supply - 1, Math.floor((supply * 3) / 4))
  }
  return null
}

function reasonsOf(result: PlanResult): readonly Reason[] {
  if (result.status === 'met') return []
  return result.status === 'impossible' ? result.certificate : result.misses
}

function distinct(edits: readonly TreeEdit[]): TreeEdit[] {
  return [...new Map(edits.map((edit) => [canonicalJson(edit), edit])).values()]
}

function has(edits: readonly TreeEdit[], edit: TreeEdit): boolean {
  return edits.some((known) => canonicalJson(known) === canonicalJson(edit))
}
