import type { z } from 'zod'
import type { cookCollectionOutput, startCookInput } from '../../../schemas/commands/cook-commands.ts'
import type { Problem } from '../../../schemas/errors.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { execute } from '../engine/execute.ts'
import type { Session } from '../engine/session.ts'
import { anotherSet } from '../queries/another-set.ts'
import { missingCollection } from './missing-collection.ts'
import { missingCook } from './missing-cook.ts'
import { remakeMissing } from './remake-missing.ts'
import { reviseCook } from './revise-cook.ts'
import { startCook } from './start-cook.ts'
import { steerCook } from './steer-cook.ts'

type Cooked = z.infer<typeof cookCollectionOutput>

/**
 * What a person means by "cook this": starts a cook, or takes over what changed since, and goes on where it waits.
 * A changed seed or mode is another set: it is refused, or takes the former cook's place, as `former` says.
 */
export async function cookCollection(
  session: Session,
  { collectionId, former }: z.infer<typeof startCookInput>,
  commandId: string = session.clock.newId(),
): Promise<Result<Cooked, Problem[]>> {
  const { read } = session.store
  const collection = read.collection(collectionId)
  if (!collection) return err([missingCollection(collectionId)])
  const open = read.cooks(collectionId).find((cook) => cook.status !== 'archived')
  const isAnother = open !== undefined && anotherSet(open, collection.document) !== undefined

  if (!open || (isAnother && former === 'archive')) {
    const started = await execute(session, startCook, { collectionId, former }, `${commandId}/start`)
    return started.ok ? outcome(started.value.cookId, { archived: open?.id ?? null, revision: null }) : started
  }
  let revision: Cooked['revision'] = null
  if (open.documentHash !== collection.documentHash) {
    const revised = await execute(session, reviseCook, { cookId: open.id }, `${commandId}/revise`)
    if (!revised.ok) return revised
    const { due, stay } = revised.value
    revision = { due, stay }
  }
  const remade = await execute(session, remakeMissing, { cookId: open.id }, `${commandId}/missing`)
  if (!remade.ok) return remade
  const status = read.cook(open.id)?.status
  if (status === 'paused' || status === 'halted') {
    const resumed = await execute(session, steerCook('resume'), { cookId: open.id }, `${commandId}/resume`)
    if (!resumed.ok) return resumed
  }
  return outcome(open.id, { archived: null, revision })

  function outcome(cookId: string, rest: Pick<Cooked, 'archived' | 'revision'>): Result<Cooked, Problem[]> {
    const cook = read.cook(cookId)
    return cook ? ok({ cookId, planHash: cook.planHash, ...rest }) : err([missingCook(cookId)])
  }
}
