import { dealQuota } from './deal-quota.ts'
import { dealWeighted } from './deal-weighted.ts'
import { type Draft, type DraftInput, openDraft } from './draft.ts'
import { placeFixed } from './place-fixed.ts'

/** Plans everything that is asked for; what cannot be is named in the draft. */
export function makeDraft(input: DraftInput): Draft {
  const draft = openDraft(input)
  placeFixed(draft)
  if (input.mode === 'quota') dealQuota(draft)
  else dealWeighted(draft)
  return draft
}
