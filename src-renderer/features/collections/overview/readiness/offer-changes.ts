import type { z } from 'zod'
import type { Collection } from '../../../../../schemas/collection.ts'
import type { offerSchema } from '../../../../../schemas/commands/plan-queries.ts'
import { applyOffer } from '../../../../../src-main/domain/plan/traits/apply-offer.ts'
import { type LooseTree, normalizeTree } from '../../../../../src-main/domain/plan/traits/normalize-tree.ts'
import type { Offer } from '../../../../../src-main/domain/plan/traits/offers/offer.ts'
import type { DocumentFields } from '../../../../../src-main/domain/plan/edit/set-fields.ts'
import { canonicalJson } from '../../../../../src-main/domain/prelude/canonical-json.ts'

/** What an offer changes in a document: only the fields that it touches. */
export function offerChanges(document: Collection, offer: z.infer<typeof offerSchema>): DocumentFields {
  const before: { tree: LooseTree; supply: number } = { tree: document.traitTree, supply: document.supply }
  // The engine made the offer by the same rules that are applied here.
  const after = applyOffer(before, offer as Offer)
  const traitTree = normalizeTree(after.tree)
  return {
    ...(after.supply !== before.supply && { supply: after.supply }),
    ...(canonicalJson(traitTree) !== canonicalJson(normalizeTree(before.tree)) && { traitTree }),
  }
}
