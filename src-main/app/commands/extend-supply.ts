import type { z } from 'zod'
import type { extendSupplyInput } from '../../../schemas/commands/cook-commands.ts'
import type { Problem } from '../../../schemas/errors.ts'
import { err, type Result } from '../../domain/prelude/result.ts'
import { execute } from '../engine/execute.ts'
import type { Session } from '../engine/session.ts'
import { editCollection } from './edit-collection.ts'
import { missingCook } from './missing-cook.ts'
import { reviseCook, type RevisedCook } from './revise-cook.ts'

/** A larger supply: an edit of the collection, and the revision that takes it over. Where that fails the edit goes too. */
export async function extendSupply(
  session: Session,
  { cookId, supply }: z.infer<typeof extendSupplyInput>,
  commandId: string = session.clock.newId(),
): Promise<Result<RevisedCook, Problem[]>> {
  const cook = session.store.read.cook(cookId)
  if (!cook) return err([missingCook(cookId)])
  if (supply < cook.supply) {
    const message = `The supply is ${cook.supply} already; ${supply} would be fewer.`
    return err([{ code: 'VALIDATION', message, field: 'supply', cure: 'Reject pieces and leave gaps instead.' }])
  }
  const edit = (to: number, step: string) => {
    const input = { collectionId: cook.collectionId, changes: { supply: to } }
    return execute(session, editCollection, input, `${commandId}/${step}`)
  }
  const edited = await edit(supply, 'edit')
  if (!edited.ok) return edited
  const revised = await execute(session, reviseCook, { cookId }, `${commandId}/revise`)
  if (!revised.ok && edited.value.changed) await edit(cook.supply, 'undo')
  return revised
}
