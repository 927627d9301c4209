import type { NewEvent } from '../../../schemas/event.ts'
import type { CookView } from '../../../schemas/views/cook-view.ts'
import { remadeStatus } from '../../domain/run/remade-status.ts'
import type { Affected, Revision } from '../queries/preview-revision.ts'

/** What a revision says has happened to a cook: nothing, where nothing differs. */
export function revisionEvents(
  cook: CookView,
  { collection, planHash }: Revision,
  { due, retraited }: Affected,
  planBlob: string,
): NewEvent[] {
  const { documentHash, treeHash, document } = collection
  const { supply } = document
  const hasWork = due.length > 0 || supply > cook.supply
  if (!hasWork && planHash === cook.planHash && documentHash === cook.documentHash) return []
  const status = hasWork ? remadeStatus(cook.status) : cook.status
  const payload = { cookId: cook.id, documentHash, planHash, treeHash, planBlob, supply, due, retraited, status }
  return [{ type: 'cook.revised', entityType: 'cook', entityId: cook.id, payload }]
}
